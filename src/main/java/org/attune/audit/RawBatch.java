package org.attune.audit;

import org.attune.audit.verify.LedgerVerifier;

/** Entries as they were found, before anything is believed about them. */
public sealed interface RawBatch {
  /** It has the shape of a batch; whether it is true is for {@link LedgerVerifier} to say. */
  record Whole(Batch batch) implements RawBatch {}

  /** An entry alone, from an export; what it adds to the tree is not told. */
  record Single(LedgerEntry entry) implements RawBatch {}

  /**
   * It is neither.
   *
   * @param id under which it was found, {@code tenant:seq}; empty where even that is lost
   */
  record Damaged(String id, String reason) implements RawBatch {}
}

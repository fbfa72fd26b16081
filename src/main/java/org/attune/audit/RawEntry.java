package org.attune.audit;

/** One entry as it was found, before anything is believed about it. */
public sealed interface RawEntry {
  /** It has the shape of an entry; whether it is true is for {@link LedgerVerifier} to say. */
  record Whole(LedgerEntry entry) implements RawEntry {}

  /**
   * It is not an entry.
   *
   * @param id under which it was found, {@code tenant:seq}; empty where even that is lost
   */
  record Damaged(String id, String reason) implements RawEntry {}
}

package org.attune.audit;

import java.util.SortedMap;
import org.attune.kernel.Sha256;

/** What checking a whole ledger found. */
public sealed interface LedgerVerification {
  /**
   * Every entry of every tenant is the one that was appended.
   *
   * @param heads newest entry by tenant; entries cut off at the end show only here, so compare with
   *     a head that was noted elsewhere
   */
  record Intact(long entries, SortedMap<String, Head> heads) implements LedgerVerification {}

  /** The first entry, in order of tenants and sequence numbers, that is not what was appended. */
  record Broken(String tenant, long seq, String reason) implements LedgerVerification {}

  /** The end of one tenant's chain; {@code seq} is also its number of entries. */
  record Head(long seq, Sha256 hash) {}
}

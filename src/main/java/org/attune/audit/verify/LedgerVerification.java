package org.attune.audit.verify;

import java.util.SortedMap;
import org.attune.audit.tree.TreeHead;

/** What checking a whole ledger found. */
public sealed interface LedgerVerification {
  /**
   * Every entry of every tenant is the one that was appended, as far as can be told.
   *
   * @param heads the tree of each tenant
   * @param published sizes up to which the entries agree with published heads; entries beyond, and
   *     tenants without one, could have been rewritten or cut off unseen
   */
  record Intact(long entries, SortedMap<String, TreeHead> heads, SortedMap<String, Long> published)
      implements LedgerVerification {}

  /** The first fault, in order of tenants and sequence numbers. */
  record Broken(String tenant, long seq, String reason) implements LedgerVerification {}
}

package org.attune.audit.tree;

import java.util.List;
import org.attune.kernel.Sha256;

/**
 * That a ledger of size {@code to} begins with the ledger of size {@code from}, unchanged.
 *
 * @param path of RFC 9162, 2.1.4; empty where both sizes are the same
 */
public record ConsistencyProof(
    long from, long to, Sha256 fromRoot, Sha256 toRoot, List<Sha256> path) {
  public boolean holds() {
    return ProofCheck.consistency(from, fromRoot, to, toRoot, path);
  }
}

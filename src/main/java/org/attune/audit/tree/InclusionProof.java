package org.attune.audit.tree;

import java.util.List;
import org.attune.kernel.Sha256;

/**
 * That an entry stands in the ledger of a size, to whoever has that ledger's root.
 *
 * @param leafHash hash of the entry with number {@code seq}
 * @param path siblings from the leaf up (RFC 9162, 2.1.3), at most one for every doubling of size
 */
public record InclusionProof(long seq, long size, Sha256 leafHash, List<Sha256> path, Sha256 root) {
  public boolean holds() {
    return ProofCheck.inclusion(leafHash, seq - 1, size, path, root);
  }
}

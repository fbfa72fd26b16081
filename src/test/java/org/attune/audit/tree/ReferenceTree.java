package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Sha256;

/** The definitions of RFC 9162, 2.1, word for word and without any thought of speed. */
final class ReferenceTree {
  private ReferenceTree() {}

  /** MTH(D_n). */
  static Sha256 root(List<Sha256> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves.size());
    return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** PATH(m, D_n). */
  static List<Sha256> path(int m, List<Sha256> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    return m < k
        ? and(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
        : and(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
  }

  /** SUBPROOF(m, D_n, b). */
  static List<Sha256> consistency(int m, List<Sha256> leaves, boolean b) {
    int n = leaves.size();
    if (m == n) {
      return b ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    return m <= k
        ? and(consistency(m, leaves.subList(0, k), b), root(leaves.subList(k, n)))
        : and(consistency(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
  }

  /** The largest power of two smaller than n. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Sha256> and(List<Sha256> path, Sha256 last) {
    List<Sha256> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}

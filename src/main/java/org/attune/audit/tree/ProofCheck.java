package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Sha256;

/** Whether a proof proves: the algorithms of RFC 9162, which never see the tree. */
public final class ProofCheck {
  private ProofCheck() {}

  /** RFC 9162, 2.1.3.2: that {@code leaf} stands at {@code index} of the tree with this root. */
  public static boolean inclusion(
      Sha256 leaf, long index, long size, List<Sha256> path, Sha256 root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    Sha256 r = leaf;
    for (Sha256 p : path) {
      if (sn == 0) {
        return false;
      }
      if (isOdd(fn) || fn == sn) {
        r = TreeHash.node(p, r);
        int shift = isOdd(fn) ? 0 : Long.numberOfTrailingZeros(fn);
        fn >>= shift;
        sn >>= shift;
      } else {
        r = TreeHash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && r.equals(root);
  }

  /**
   * RFC 9162, 2.1.4.2: that the tree of {@code second} leaves begins with that of {@code first}.
   */
  public static boolean consistency(
      long first, Sha256 firstRoot, long second, Sha256 secondRoot, List<Sha256> path) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    List<Sha256> proof = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      proof.addFirst(firstRoot);
    }
    if (proof.isEmpty()) {
      return false;
    }
    int shift = Long.numberOfTrailingZeros(first);
    return grows((first - 1) >> shift, (second - 1) >> shift, firstRoot, secondRoot, proof);
  }

  private static boolean grows(
      long first, long second, Sha256 firstRoot, Sha256 secondRoot, List<Sha256> proof) {
    long fn = first;
    long sn = second;
    Sha256 fr = proof.getFirst();
    Sha256 sr = fr;
    for (Sha256 c : proof.subList(1, proof.size())) {
      if (sn == 0) {
        return false;
      }
      if (isOdd(fn) || fn == sn) {
        fr = TreeHash.node(c, fr);
        sr = TreeHash.node(c, sr);
        int shift = isOdd(fn) ? 0 : Long.numberOfTrailingZeros(fn);
        fn >>= shift;
        sn >>= shift;
      } else {
        sr = TreeHash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
  }

  private static boolean isOdd(long n) {
    return (n & 1) == 1;
  }
}

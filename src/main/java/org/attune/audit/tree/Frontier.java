package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Sha256;

/**
 * All that is needed of a tree to let it grow: the roots of its complete subtrees, largest first.
 *
 * @param size number of leaves
 * @param peaks one for every 1 in the binary form of {@code size}
 */
public record Frontier(long size, List<Sha256> peaks) {
  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    if (size < 0 || peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves does not have " + peaks.size() + " complete subtrees");
    }
    peaks = List.copyOf(peaks);
  }

  /**
   * A tree with one more leaf.
   *
   * @param completed roots of the subtrees of 2, 4, 8 … leaves that this leaf completes
   */
  public record Grown(Frontier frontier, List<Sha256> completed) {}

  /** In O(log size) at worst, one node a leaf on average. */
  public Grown with(Sha256 leaf) {
    List<Sha256> next = new ArrayList<>(peaks);
    List<Sha256> completed = new ArrayList<>();
    Sha256 right = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      right = TreeHash.node(next.removeLast(), right);
      completed.add(right);
    }
    next.add(right);
    return new Grown(new Frontier(size + 1, next), List.copyOf(completed));
  }

  /** The tree's root, {@code MTH} of RFC 9162, 2.1.1. */
  public Sha256 root() {
    return peaks.isEmpty() ? TreeHash.EMPTY : TreeHash.over(peaks);
  }
}

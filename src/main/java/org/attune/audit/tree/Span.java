package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.attune.kernel.Sha256;

/**
 * The leaves {@code [start, end)}, counted from 0, as a subtree that a proof speaks of.
 *
 * <p>Only spans that RFC 9162 cuts a tree into, so {@code start} is a multiple of the largest power
 * of two that fits.
 */
public record Span(long start, long end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no subtree has the leaves " + start + " to " + end);
    }
  }

  long size() {
    return end - start;
  }

  /** Leaves in its left half: the largest power of two below its size. */
  long leftSize() {
    return Long.highestOneBit(size() - 1);
  }

  Span left() {
    return new Span(start, start + leftSize());
  }

  Span right() {
    return new Span(start + leftSize(), end);
  }

  /** The complete subtrees it consists of, from left to right; at most one of every height. */
  public List<Node> parts() {
    List<Node> parts = new ArrayList<>();
    for (long at = start; at < end; ) {
      int height = 63 - Long.numberOfLeadingZeros(end - at);
      parts.add(new Node(height, at >> height));
      at += 1L << height;
    }
    return parts;
  }

  /** Its root, from the roots of its parts. */
  public Sha256 root(Function<Node, Sha256> hashes) {
    return TreeHash.over(parts().stream().map(hashes).toList());
  }
}

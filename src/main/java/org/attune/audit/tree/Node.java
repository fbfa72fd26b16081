package org.attune.audit.tree;

/**
 * A complete subtree: the leaves from {@code index << height}, {@code 1 << height} of them.
 *
 * @param height 0 for a leaf
 * @param index among the subtrees of this height, from 0
 */
public record Node(int height, long index) {
  /** Sequence number, from 1, of the leaf that completes it. */
  public long lastSeq() {
    return (index + 1) << height;
  }
}

package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** Which subtrees' roots a proof lists, in the order of RFC 9162. */
public final class ProofPath {
  private ProofPath() {}

  /**
   * {@code PATH} of RFC 9162, 2.1.3.1.
   *
   * @param index of the leaf, from 0
   * @param size of the tree, above {@code index}
   */
  public static List<Span> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a tree of " + size + " has no leaf " + index);
    }
    List<Span> siblings = new ArrayList<>();
    Span at = new Span(0, size);
    while (at.size() > 1) {
      boolean inLeft = index < at.left().end();
      siblings.add(inLeft ? at.right() : at.left());
      at = inLeft ? at.left() : at.right();
    }
    return siblings.reversed();
  }

  /**
   * {@code PROOF} of RFC 9162, 2.1.4.1.
   *
   * @param first size of the earlier tree, from 1
   * @param second size of the later one, at least {@code first}
   */
  public static List<Span> consistency(long first, long second) {
    if (first < 1 || first > second) {
      throw new IllegalArgumentException("no tree of " + first + " grows into one of " + second);
    }
    List<Span> subtrees = new ArrayList<>();
    Span at = new Span(0, second);
    while (first != at.end()) {
      boolean inLeft = first <= at.left().end();
      subtrees.add(inLeft ? at.right() : at.left());
      at = inLeft ? at.left() : at.right();
    }
    // The earlier tree as a whole is known to who asks; a part of it has to be told
    if (at.start() > 0) {
      subtrees.add(at);
    }
    return subtrees.reversed();
  }
}

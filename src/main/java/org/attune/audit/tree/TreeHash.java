package org.attune.audit.tree;

import java.nio.ByteBuffer;
import java.util.List;
import org.attune.kernel.Sha256;

/** The hashes of RFC 9162, 2.1.1: a leaf can never be taken for a node, nor a node for a leaf. */
public final class TreeHash {
  /** Root of the tree without leaves. */
  public static final Sha256 EMPTY = Sha256.of("");

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;
  private static final int HASH_BYTES = 32;

  private TreeHash() {}

  public static Sha256 leaf(byte[] entry) {
    return Sha256.of(ByteBuffer.allocate(1 + entry.length).put(LEAF).put(entry).array());
  }

  public static Sha256 node(Sha256 left, Sha256 right) {
    ByteBuffer input = ByteBuffer.allocate(1 + 2 * HASH_BYTES);
    return Sha256.of(input.put(NODE).put(left.bytes()).put(right.bytes()).array());
  }

  /** Root over complete subtrees that stand side by side, largest first. */
  static Sha256 over(List<Sha256> subtrees) {
    Sha256 root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = node(subtrees.get(i), root);
    }
    return root;
  }
}

package org.attune.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.kernel.Sha256;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /** Inputs and roots that implementations of certificate transparency test themselves with. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final List<Sha256> EIGHT =
      INPUTS.stream().map(HexFormat.of()::parseHex).map(TreeHash::leaf).toList();

  private static final int EVERY_SIZE_UP_TO = 65;

  private static List<Sha256> leaves(int count, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Sha256.of(Long.toString(random.nextLong()))).limit(count).toList();
  }

  /** A tree that keeps every node under the leaf that completes it, as the ledger does. */
  private static final class GrownTree {
    private final Map<Node, Sha256> nodes = new HashMap<>();
    private Frontier frontier = Frontier.EMPTY;

    GrownTree(List<Sha256> leaves) {
      leaves.forEach(this::add);
    }

    private void add(Sha256 leaf) {
      Frontier.Grown grown = frontier.with(leaf);
      frontier = grown.frontier();
      nodes.put(new Node(0, frontier.size() - 1), leaf);
      for (int height = 1; height <= grown.completed().size(); height++) {
        nodes.put(
            new Node(height, (frontier.size() >> height) - 1), grown.completed().get(height - 1));
      }
    }

    List<Sha256> of(List<Span> spans) {
      return spans.stream()
          .map(span -> span.root(node -> Objects.requireNonNull(nodes.get(node))))
          .toList();
    }
  }

  @Test
  void theRootsAreTheWellKnownOnes() {
    for (int size = 0; size <= EIGHT.size(); size++) {
      assertThat(new GrownTree(EIGHT.subList(0, size)).frontier.root().hex())
          .as("size %d", size)
          .isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void theProofsAreTheWellKnownOnes() {
    GrownTree tree = new GrownTree(EIGHT);

    assertThat(tree.of(ProofPath.inclusion(0, 8)))
        .extracting(Sha256::hex)
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(tree.of(ProofPath.consistency(6, 8)))
        .extracting(Sha256::hex)
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void everyInclusionProofOfEverySizeIsTheDefinedOneAndHolds() {
    for (int size = 1; size <= EVERY_SIZE_UP_TO; size++) {
      List<Sha256> leaves = leaves(size, size);
      GrownTree tree = new GrownTree(leaves);
      Sha256 root = ReferenceTree.root(leaves);
      assertThat(tree.frontier.root()).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        List<Sha256> path = tree.of(ProofPath.inclusion(index, size));

        assertThat(path).isEqualTo(ReferenceTree.path(index, leaves));
        assertThat(ProofCheck.inclusion(leaves.get(index), index, size, path, root)).isTrue();
        assertNoOtherInclusionHolds(leaves, index, path, root);
      }
    }
  }

  private static void assertNoOtherInclusionHolds(
      List<Sha256> leaves, int index, List<Sha256> path, Sha256 root) {
    int size = leaves.size();
    Sha256 leaf = leaves.get(index);
    Sha256 other = Sha256.of("other");
    assertThat(ProofCheck.inclusion(other, index, size, path, root)).isFalse();
    assertThat(ProofCheck.inclusion(leaf, index, size, path, other)).isFalse();
    assertThat(ProofCheck.inclusion(leaf, size, size, path, root)).isFalse();
    assertThat(ProofCheck.inclusion(leaf, -1, size, path, root)).isFalse();
    for (int elsewhere = 0; elsewhere < size; elsewhere++) {
      assertThat(ProofCheck.inclusion(leaf, elsewhere, size, path, root))
          .isEqualTo(elsewhere == index);
    }
    variants(path, other)
        .forEach(bad -> assertThat(ProofCheck.inclusion(leaf, index, size, bad, root)).isFalse());
  }

  @Test
  void everyConsistencyProofOfEverySizeIsTheDefinedOneAndHolds() {
    for (int second = 1; second <= EVERY_SIZE_UP_TO; second++) {
      List<Sha256> leaves = leaves(second, 1_000 + second);
      GrownTree tree = new GrownTree(leaves);
      Sha256 newRoot = ReferenceTree.root(leaves);
      for (int first = 1; first <= second; first++) {
        Sha256 oldRoot = ReferenceTree.root(leaves.subList(0, first));
        List<Sha256> path = tree.of(ProofPath.consistency(first, second));

        assertThat(path).isEqualTo(ReferenceTree.consistency(first, leaves, true));
        assertThat(ProofCheck.consistency(first, oldRoot, second, newRoot, path)).isTrue();
        Sha256 other = Sha256.of("other");
        assertThat(ProofCheck.consistency(first, other, second, newRoot, path)).isFalse();
        assertThat(ProofCheck.consistency(first, oldRoot, second, other, path)).isFalse();
        assertThat(ProofCheck.consistency(second + 1, oldRoot, second, newRoot, path)).isFalse();
        for (List<Sha256> bad : variants(path, other)) {
          assertThat(ProofCheck.consistency(first, oldRoot, second, newRoot, bad)).isFalse();
        }
      }
    }
  }

  /** The path with a hash too many, and with each of its hashes missing or another. */
  private static List<List<Sha256>> variants(List<Sha256> path, Sha256 other) {
    List<List<Sha256>> variants = new ArrayList<>();
    List<Sha256> longer = new ArrayList<>(path);
    longer.add(other);
    variants.add(longer);
    for (int i = 0; i < path.size(); i++) {
      List<Sha256> shorter = new ArrayList<>(path);
      shorter.remove(i);
      variants.add(shorter);
      List<Sha256> changed = new ArrayList<>(path);
      changed.set(i, other);
      variants.add(changed);
    }
    return variants;
  }

  @Test
  void treesOfRandomSizesAreThoseOfTheDefinition() {
    Random random = new Random(9162);
    for (int round = 0; round < 25; round++) {
      int size = 66 + random.nextInt(2_000);
      List<Sha256> leaves = leaves(size, round);
      GrownTree tree = new GrownTree(leaves);
      int index = random.nextInt(size);
      int first = 1 + random.nextInt(size);

      assertThat(tree.frontier.root()).isEqualTo(ReferenceTree.root(leaves));
      assertThat(tree.of(ProofPath.inclusion(index, size)))
          .isEqualTo(ReferenceTree.path(index, leaves))
          .hasSizeLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size - 1));
      assertThat(tree.of(ProofPath.consistency(first, size)))
          .isEqualTo(ReferenceTree.consistency(first, leaves, true));
    }
  }

  @Test
  void aFrontierKeepsOneHashForEveryOneOfItsSize() {
    Frontier frontier = new GrownTree(leaves(1_000, 1)).frontier;

    assertThat(frontier.peaks()).hasSize(Integer.bitCount(1_000));
    assertThat(IntStream.rangeClosed(1, 64).filter(n -> refuses(frontier, n)).count())
        .isEqualTo(IntStream.rangeClosed(1, 64).filter(n -> Integer.bitCount(n) != 6).count());
  }

  private static boolean refuses(Frontier frontier, int size) {
    try {
      return new Frontier(size, frontier.peaks()).size() != size;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @Test
  void aLeafIsNeverTakenForANode() {
    byte[] both = new byte[64];
    Sha256 zero = new Sha256("0".repeat(64));

    assertThat(TreeHash.leaf(both)).isNotEqualTo(TreeHash.node(zero, zero));
    assertThat(TreeHash.leaf(new byte[0])).isNotEqualTo(TreeHash.EMPTY);
  }
}

package org.attune.evaluation.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of examples that are computed at once: several examples share a row, as the sentences of a
 * message share a window when it is read.
 */
final class Batch {
  private final int opening;
  private final List<List<Example>> content;
  private final Segments texts = new Segments();
  private final Segments sentences = new Segments();
  private final int length;

  Batch(List<List<Example>> content, int opening) {
    this.opening = opening;
    this.content = content;
    this.length = content.stream().mapToInt(Batch::lengthOf).max().orElse(1);
    for (int row = 0; row < content.size(); row++) {
      int start = row * length + 1;
      for (Example example : content.get(row)) {
        texts.add(example, start, example.pieces().length);
        split(example, start);
        start += example.pieces().length;
      }
    }
  }

  private void split(Example example, int start) {
    int from = 0;
    for (int end : example.ends().length > 1 ? example.ends() : new int[0]) {
      sentences.add(example, start + from, end - from);
      from = end;
    }
  }

  /** Tokens of a row with its opening mark. */
  static int lengthOf(List<Example> row) {
    return 1 + row.stream().mapToInt(example -> example.pieces().length).sum();
  }

  int rows() {
    return content.size();
  }

  int length() {
    return length;
  }

  /** Every example as a whole. */
  Segments texts() {
    return texts;
  }

  /** The sentences of every example that has several, those of an example side by side. */
  Segments sentences() {
    return sentences;
  }

  /** Rows times length. */
  long[] tokens() {
    long[] tokens = new long[rows() * length];
    for (int row = 0; row < rows(); row++) {
      int at = row * length;
      tokens[at++] = opening;
      for (Example example : content.get(row)) {
        for (int piece : example.pieces()) {
          tokens[at++] = piece;
        }
      }
    }
    return tokens;
  }

  long[] positions() {
    long[] positions = new long[rows() * length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = i % length;
    }
    return positions;
  }

  /** Rows times length: 0 at tokens, {@code never} behind the end of a row. */
  float[] tokenMask(float never) {
    float[] mask = new float[rows() * length];
    for (int row = 0; row < rows(); row++) {
      int end = lengthOf(content.get(row));
      Arrays.fill(mask, row * length + end, (row + 1) * length, never);
    }
    return mask;
  }

  /** Stretches of a batch that the heads read one by one, padded to the longest. */
  static final class Segments {
    private final List<Segment> segments = new ArrayList<>();
    private int longest = 1;

    void add(Example example, int start, int length) {
      segments.add(new Segment(example, start, length));
      longest = Math.max(longest, length);
    }

    int count() {
      return segments.size();
    }

    int longest() {
      return longest;
    }

    /** By segment, what it is a stretch of. */
    List<Example> examples() {
      return segments.stream().map(Segment::example).toList();
    }

    /** Segments times longest: the place of each token among all tokens of the batch. */
    long[] tokens() {
      long[] places = new long[count() * longest];
      for (int i = 0; i < places.length; i++) {
        Segment segment = segments.get(i / longest);
        places[i] = segment.start() + Math.min(i % longest, segment.length() - 1);
      }
      return places;
    }

    /** Segments times longest: 0 at tokens, {@code never} behind the end of a segment. */
    float[] mask(float never) {
      float[] mask = new float[count() * longest];
      for (int i = 0; i < mask.length; i++) {
        mask[i] = i % longest < segments.get(i / longest).length() ? 0 : never;
      }
      return mask;
    }

    private record Segment(Example example, int start, int length) {}
  }
}

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
  private final List<Segment> segments = new ArrayList<>();
  private final int length;
  private final int longestSegment;

  Batch(List<List<Example>> content, int opening) {
    this.opening = opening;
    this.content = content;
    this.length = content.stream().mapToInt(Batch::lengthOf).max().orElse(1);
    for (int row = 0; row < content.size(); row++) {
      int start = row * length + 1;
      for (Example example : content.get(row)) {
        segments.add(new Segment(start, example));
        start += example.pieces().length;
      }
    }
    this.longestSegment = segments.stream().mapToInt(Segment::length).max().orElse(1);
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

  int segments() {
    return segments.size();
  }

  int longestSegment() {
    return longestSegment;
  }

  /** Rows times length. */
  long[] tokens() {
    long[] tokens = new long[rows() * length];
    for (int row = 0; row < rows(); row++) {
      tokens[row * length] = opening;
    }
    for (Segment segment : segments) {
      for (int i = 0; i < segment.length(); i++) {
        tokens[segment.start() + i] = segment.example().pieces()[i];
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

  /** Segments times longest segment: the place of each token among all tokens of the batch. */
  long[] segmentTokens() {
    long[] places = new long[segments() * longestSegment];
    for (int i = 0; i < places.length; i++) {
      Segment segment = segments.get(i / longestSegment);
      places[i] = segment.start() + Math.min(i % longestSegment, segment.length() - 1);
    }
    return places;
  }

  /** Segments times longest segment: 0 at tokens, {@code never} behind the end of a segment. */
  float[] segmentMask(float never) {
    float[] mask = new float[segments() * longestSegment];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % longestSegment < segments.get(i / longestSegment).length() ? 0 : never;
    }
    return mask;
  }

  List<Example> examples() {
    return segments.stream().map(Segment::example).toList();
  }

  private record Segment(int start, Example example) {
    int length() {
      return example.pieces().length;
    }
  }
}

package org.attune.analysis.encoder;

import java.util.List;
import java.util.Optional;
import org.attune.kernel.TextSpan;

/** What the encoder says of one text: a probability per label, and the words that carry it. */
public final class Scores {
  private static final double WHOLE_UNIT = 10_000;

  private final List<Window> windows;
  private final int labels;

  Scores(List<Window> windows, int labels) {
    this.windows = windows;
    this.labels = labels;
  }

  /** A probability as readings show it: to four digits. */
  public static double rounded(double probability) {
    return Math.round(probability * WHOLE_UNIT) / WHOLE_UNIT;
  }

  /** How many labels have a probability. */
  public int size() {
    return labels;
  }

  /** Probability of a label: the highest over the windows of a long text; 0 of no text at all. */
  public double probability(int label) {
    return windows.isEmpty() ? 0 : best(label).head().probabilities()[label];
  }

  /**
   * The word piece that speaks most for a label, in offsets of the text; empty where nothing does.
   */
  public Optional<TextSpan> focus(int label) {
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    Window window = best(label);
    float[] contributions = window.head().contributions()[label];
    Optional<TextSpan> focus = Optional.empty();
    float highest = 0;
    for (int i = 0; i < window.pieces().size(); i++) {
      if (contributions[i] > highest) {
        highest = contributions[i];
        Piece piece = window.pieces().get(i);
        focus = Optional.of(new TextSpan(piece.start(), piece.end()));
      }
    }
    return focus;
  }

  private Window best(int label) {
    Window best = windows.getFirst();
    for (Window window : windows) {
      if (window.head().probabilities()[label] > best.head().probabilities()[label]) {
        best = window;
      }
    }
    return best;
  }

  /** A stretch of the text that the encoder read at once; the last state closes it. */
  record Window(List<Piece> pieces, AttentionHead.Attended head) {}
}

package org.attune.analysis.encoder;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the encoder says of a message.
 *
 * @param sentences in the order in which they were given
 * @param whole of several sentences read together, 0 throughout where there is only one; it has no
 *     focus
 */
public record MessageScores(List<Scores> sentences, Scores whole) {
  private static final double SMALLEST = 1e-4;

  public MessageScores {
    sentences = List.copyOf(sentences);
  }

  /** The scores of every sentence and of the whole. */
  public Stream<Scores> all() {
    return Stream.concat(sentences.stream(), Stream.of(whole));
  }

  /**
   * The mean in log-odds of what the likeliest sentence and the whole say: two witnesses where
   * sentences were read together, one where there is a single one or each fills a window.
   */
  public double together(int label) {
    double sentence = highest(label);
    double message = whole.probability(label);
    // 0: no two sentences were read together, so that nothing speaks against the sentence
    return message == 0
        ? sentence
        : 1 / (1 + Math.exp(-(logOdds(sentence) + logOdds(message)) / 2));
  }

  private static double logOdds(double probability) {
    double inside = Math.clamp(probability, SMALLEST, 1 - SMALLEST);
    return Math.log(inside / (1 - inside));
  }

  /** The highest probability of a label in any sentence. */
  public double highest(int label) {
    double highest = 0;
    for (Scores sentence : sentences) {
      highest = Math.max(highest, sentence.probability(label));
    }
    return highest;
  }
}

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
  public MessageScores {
    sentences = List.copyOf(sentences);
  }

  /** The scores of every sentence and of the whole. */
  public Stream<Scores> all() {
    return Stream.concat(sentences.stream(), Stream.of(whole));
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

package org.attune.analysis.emotion;

import java.util.Map;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.scope.ScopeMark;

/**
 * How the encoder's labels become the emotion cues of the clinical taxonomy, as written in {@code
 * emotions.yaml}.
 *
 * @param sources for each emotion that has counterparts among the encoder's labels, which ones
 * @param intensifiers words that make a feeling stronger
 * @param dampeners words that make it milder
 * @param most how many emotions one message shows at most
 */
record EmotionGuide(
    Map<Emotion.Label, Source> sources, Set<String> intensifiers, Set<String> dampeners, int most) {
  EmotionGuide {
    sources = Map.copyOf(sources);
    intensifiers = Set.copyOf(intensifiers);
    dampeners = Set.copyOf(dampeners);
  }

  /**
   * Where an emotion comes from.
   *
   * @param weights by number of the encoder's label
   * @param threshold least probability that shows the emotion without a phrase
   * @param droppedUnder marks of scope under which it is not what the writer feels now
   */
  record Source(Map<Integer, Double> weights, double threshold, Set<ScopeMark> droppedUnder) {
    Source {
      weights = Map.copyOf(weights);
      droppedUnder = Set.copyOf(droppedUnder);
    }
  }
}

package org.attune.analysis.emotion;

import java.util.Set;
import org.attune.analysis.scope.ScopeMark;

/**
 * How emotions are shown, as written in {@code emotions.yaml}.
 *
 * @param droppedUnder marks of scope under which a feeling that only the encoder hears is not the
 *     writer's of now
 * @param sureInAnyScope probability from which the encoder is believed over the marks
 * @param sureAgainstPhrase probability from which it is believed where every phrase of the feeling
 *     is out of scope
 * @param intensifiers words that make a feeling stronger
 * @param dampeners words that make it milder
 * @param most how many emotions one message shows at most
 */
record EmotionGuide(
    Set<ScopeMark> droppedUnder,
    double sureInAnyScope,
    double sureAgainstPhrase,
    Set<String> intensifiers,
    Set<String> dampeners,
    int most) {
  EmotionGuide {
    droppedUnder = Set.copyOf(droppedUnder);
    intensifiers = Set.copyOf(intensifiers);
    dampeners = Set.copyOf(dampeners);
  }
}

package org.attune.analysis.emotion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.scope.ScopeMark;

/**
 * How emotions are shown, as written in {@code emotions.yaml}.
 *
 * @param droppedUnder marks of scope under which a feeling that only the encoder hears is not the
 *     writer's of now
 * @param sureInAnyScope probability from which the encoder is believed over the marks
 * @param sureAgainstPhrase probability from which it is believed where every phrase of the feeling
 *     is out of scope
 * @param sureBesidePhrase the same where those phrases stand in other sentences
 * @param ownWords words that show the writer to be speaking of himself or herself
 * @param plain confidence from which a phrase is believed without anything that seconds it
 * @param witness probability from which a witness seconds a phrase
 * @param witnesses by label, the outputs learnt from corpora that may second its phrases
 * @param intensifiers words that make a feeling stronger
 * @param dampeners words that make it milder
 * @param weighing feelings of which none is heard in a sentence that may tell of a better now
 * @param most how many emotions one message shows at most
 */
record EmotionGuide(
    Set<ScopeMark> droppedUnder,
    double sureInAnyScope,
    double sureAgainstPhrase,
    double sureBesidePhrase,
    double plain,
    double witness,
    Set<String> ownWords,
    Map<Emotion.Label, List<String>> witnesses,
    Set<String> intensifiers,
    Set<String> dampeners,
    Set<Emotion.Label> weighing,
    int most) {
  EmotionGuide {
    droppedUnder = Set.copyOf(droppedUnder);
    witnesses = Map.copyOf(witnesses);
    ownWords = Set.copyOf(ownWords);
    intensifiers = Set.copyOf(intensifiers);
    dampeners = Set.copyOf(dampeners);
    weighing = Set.copyOf(weighing);
  }
}

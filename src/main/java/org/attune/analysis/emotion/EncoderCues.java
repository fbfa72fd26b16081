package org.attune.analysis.emotion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/** Emotions that the encoder hears in a sentence, below the threshold as well as above. */
final class EncoderCues {
  /** A word that reaches this on its own names the feeling, so that a negation denies it. */
  private static final double NAMES_THE_FEELING = 0.3;

  private final Encoder encoder;
  private final EmotionGuide guide;
  private final Scope scope;

  EncoderCues(Encoder encoder, EmotionGuide guide, Scope scope) {
    this.encoder = encoder;
    this.guide = guide;
    this.scope = scope;
  }

  List<Cue> in(String text, Sentence sentence) {
    Scores scores = encoder.score(sentence.span().in(text));
    List<Cue> cues = new ArrayList<>();
    guide
        .sources()
        .forEach((label, source) -> cue(sentence, scores, label, source).ifPresent(cues::add));
    return cues;
  }

  private Optional<Cue> cue(
      Sentence sentence, Scores scores, Emotion.Label label, EmotionGuide.Source source) {
    int strongest = strongest(scores, source.weights());
    double confidence =
        scores.probability(strongest) * source.weights().getOrDefault(strongest, 0.0);
    Optional<Token> focus = scores.focus(strongest).flatMap(span -> tokenAt(sentence, span));
    return focus
        .filter(token -> isFeltNow(sentence, token, strongest, source))
        .map(token -> new Cue(label, confidence, sentence, span(token), OptionalInt.empty()));
  }

  private static int strongest(Scores scores, Map<Integer, Double> weights) {
    int strongest = -1;
    double highest = -1;
    for (int label = 0; label < scores.size(); label++) {
      double weighted = scores.probability(label) * weights.getOrDefault(label, -1.0);
      if (weighted > highest) {
        highest = weighted;
        strongest = label;
      }
    }
    return strongest;
  }

  /** "I am not sad" denies sadness; "I don't enjoy anything" is sad because of the negation. */
  private boolean isFeltNow(Sentence sentence, Token focus, int label, EmotionGuide.Source source) {
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    marks.addAll(scope.of(sentence, span(focus)));
    marks.retainAll(source.droppedUnder());
    if (marks.equals(Set.of(ScopeMark.NEGATED))) {
      return encoder.score(focus.text()).probability(label) < NAMES_THE_FEELING;
    }
    return marks.isEmpty();
  }

  /** The word the encoder attends to; its offsets count from the start of the sentence. */
  private static Optional<Token> tokenAt(Sentence sentence, TextSpan focus) {
    TextSpan inMessage =
        new TextSpan(sentence.start() + focus.start(), sentence.start() + focus.end());
    return sentence.tokens().stream()
        .filter(Token::isWord)
        .filter(token -> span(token).overlaps(inMessage))
        .findFirst();
  }

  private static TextSpan span(Token token) {
    return new TextSpan(token.start(), token.end());
  }
}

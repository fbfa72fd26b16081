package org.attune.analysis.emotion;

import java.util.Optional;
import java.util.OptionalInt;
import org.attune.analysis.Emotion;
import org.attune.analysis.encoder.HeadGroup;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/** Emotions that the encoder hears in a sentence, whether or not a phrase names them. */
final class HeardCues {
  private final HeadGroup heads;
  private final EmotionGuide guide;
  private final Scope scope;

  HeardCues(HeadGroup heads, EmotionGuide guide, Scope scope) {
    this.heads = heads;
    this.guide = guide;
    this.scope = scope;
  }

  double probability(Scores scores, Emotion.Label label) {
    return heads.probability(scores, label.name());
  }

  boolean agrees(Scores scores, Emotion.Label label) {
    return heads.agrees(scores, label.name());
  }

  boolean speaks(Scores scores, Emotion.Label label) {
    return heads.speaks(scores, label.name());
  }

  /** The cue at the word that carries it. */
  Cue at(Sentence sentence, Scores scores, Emotion.Label label) {
    TextSpan focus = heads.focus(scores, label.name()).orElse(sentence.span());
    return new Cue(label, probability(scores, label), sentence, focus, OptionalInt.empty());
  }

  /**
   * The mark that says the feeling is not the writer's of now. A negation is left to the encoder:
   * it may deny a feeling ("not sad") or be the feeling ("I don't enjoy anything").
   */
  Optional<ScopeMark> outOfScope(Cue cue) {
    if (cue.confidence() >= guide.sureInAnyScope()) {
      return Optional.empty();
    }
    return wordAt(cue)
        .map(word -> scope.of(cue.sentence(), span(word), guide.droppedUnder()))
        .flatMap(marks -> marks.stream().findFirst());
  }

  private static Optional<Token> wordAt(Cue cue) {
    return cue.sentence().tokens().stream()
        .filter(Token::isWord)
        .filter(token -> span(token).overlaps(cue.focus()))
        .findFirst();
  }

  private static TextSpan span(Token token) {
    return new TextSpan(token.start(), token.end());
  }
}

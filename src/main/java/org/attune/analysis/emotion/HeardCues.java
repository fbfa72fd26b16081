package org.attune.analysis.emotion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.analysis.Emotion;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.HeadGroup;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/** Emotions that the encoder hears in a sentence, whether or not a phrase names them. */
final class HeardCues {
  private static final int OWN_WORD_BEFORE = 4;

  private final HeadGroup heads;
  private final EmotionGuide guide;
  private final Map<Emotion.Label, List<Integer>> witnesses = new EnumMap<>(Emotion.Label.class);

  HeardCues(Encoder encoder, EmotionGuide guide) {
    this.heads = encoder.heads("emotions");
    this.guide = guide;
    guide
        .witnesses()
        .forEach((label, outputs) ->
            witnesses.put(label, outputs.stream().map(encoder.labels()::place).toList()));
  }

  /**
   * A phrase as the encoder seconds it: by what it learnt of this feeling from the banks, or else
   * by what it learnt from corpora of feelings like it. Empty where neither says the same, unless
   * the phrase is plain enough to be believed by itself.
   */
  Optional<Cue> seconded(Cue named, Scores scores) {
    double heard = probability(scores, named.label());
    boolean plain = named.confidence() >= guide.plain();
    double witnessed = plain ? 1 : isOwn(named) ? witnessed(scores, named.label()) : 0;
    boolean believed = witnessed >= guide.witness();
    if (!believed && !heads.agrees(scores, named.label().name())) {
      return Optional.empty();
    }
    double seconded = Math.max(heard, believed ? witnessed * named.confidence() : 0);
    double confidence = Math.max(seconded, (named.confidence() + heard) / 2);
    return Optional.of(
        new Cue(named.label(), confidence, named.sentence(), named.focus(), named.intensity()));
  }

  private double witnessed(Scores scores, Emotion.Label label) {
    return witnesses.getOrDefault(label, List.of()).stream()
        .mapToDouble(scores::probability)
        .max()
        .orElse(0);
  }

  /**
   * Whether the writer speaks of himself or herself: in the phrase, just before it, or by leaving
   * the "I" out ("So relieved it is over", "feeling sad").
   */
  private boolean isOwn(Cue named) {
    return saysOwnWord(named) || leavesSubjectOut(named);
  }

  private static boolean leavesSubjectOut(Cue named) {
    List<Token> tokens = named.sentence().tokens().stream().filter(Token::isWord).toList();
    boolean somebodyBefore =
        tokens.stream()
            .takeWhile(token -> token.start() < named.focus().start())
            .anyMatch(token -> !token.tag().startsWith("RB") && !token.tag().startsWith("V"));
    boolean ofSomething =
        tokens.stream()
            .dropWhile(token -> token.start() < named.focus().end())
            .findFirst()
            .filter(token -> token.tag().startsWith("NN"))
            .isPresent();
    return !somebodyBefore && !ofSomething;
  }

  private boolean saysOwnWord(Cue named) {
    List<Token> upToHere =
        named.sentence().tokens().stream()
            .filter(Token::isWord)
            .filter(token -> token.start() < named.focus().end())
            .toList();
    long inPhrase =
        upToHere.stream().filter(token -> token.start() >= named.focus().start()).count();
    return upToHere.reversed().stream()
        .limit(inPhrase + OWN_WORD_BEFORE)
        .anyMatch(token -> guide.ownWords().contains(token.word()));
  }

  double probability(Scores scores, Emotion.Label label) {
    return heads.probability(scores, label.name());
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
   * it may deny a feeling ("not sad") or be the feeling ("I don't enjoy anything"). But where words
   * of the feeling are mentioned, they are asked: any of them in scope tells it.
   */
  Optional<ScopeMark> outOfScope(Cue cue, List<Match> mentions, Hindsight scope) {
    if (!mentions.isEmpty()) {
      Optional<ScopeMark> mark = Optional.empty();
      for (Match mention : mentions) {
        mark = scope.marks(mention.span(), mention.entry().marks()).stream().findFirst();
        if (mark.isEmpty()) {
          break;
        }
      }
      return cue.confidence() < guide.sureAgainstPhrase() ? mark : Optional.empty();
    }
    if (cue.confidence() >= guide.sureInAnyScope()) {
      return Optional.empty();
    }
    return wordAt(cue)
        .map(word -> scope.marks(span(word), guide.droppedUnder()))
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

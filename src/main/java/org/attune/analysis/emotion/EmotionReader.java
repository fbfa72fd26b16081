package org.attune.analysis.emotion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.Emotion;
import org.attune.analysis.Removed;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/**
 * The emotions of a message (clinical taxonomy B1), strongest first, each with its evidence.
 *
 * <p>The encoder, which learnt them from the cue banks, decides; a phrase that names the feeling
 * makes it easier to convince. What scope removes is kept apart, with the rule.
 */
public final class EmotionReader {
  /** Human raters of such texts agree only poorly (Provoost 2019): no cue is ever certain. */
  private static final double MOST_CONFIDENT = 0.95;

  private static final List<Emotion.Label> FELT =
      Stream.of(Emotion.Label.values())
          .filter(label -> label != Emotion.Label.NEUTRAL_UNCLEAR)
          .toList();

  private final EmotionGuide guide;
  private final HeardCues heardCues;
  private final PhraseCues phraseCues;
  private final Intensities intensities;
  private final Scope scope;

  private EmotionReader(EmotionGuide guide, Encoder encoder, Lexicon lexicon, Scope scope) {
    this.guide = guide;
    this.heardCues = new HeardCues(encoder, guide);
    this.phraseCues = new PhraseCues(lexicon);
    this.scope = scope;
    this.intensities = new Intensities(guide);
  }

  /** Reads {@code emotions.yaml} and the phrases of emotions below {@code models}. */
  public static EmotionReader load(Path models, Encoder encoder, Scope scope) throws IOException {
    Set<String> labels =
        Stream.of(Emotion.Label.values()).map(Enum::name).collect(Collectors.toSet());
    return new EmotionReader(
        EmotionGuideReader.read(models.resolve("emotions.yaml")),
        encoder,
        Lexicon.load(models, labels, "phrases/emotions.yaml", "phrases/feeling-words.yaml"),
        scope);
  }

  /** Reads the sentences of {@code text}, whose scores stand in the same order. */
  public Emotions read(String text, List<Sentence> sentences, MessageScores scores) {
    Map<Emotion.Label, Cue> strongest = new EnumMap<>(Emotion.Label.class);
    Map<Emotion.Label, ScopeMark> outOfScope = new EnumMap<>(Emotion.Label.class);
    List<Removed> removed = new ArrayList<>();
    double loudest = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.tokens().stream().anyMatch(Token::isWord)) {
        Scores said = scores.sentences().get(i);
        Hindsight hindsight = hindsight(sentences, scores, i);
        PhraseCues.Phrases phrases = phraseCues.in(hindsight);
        phrases
            .removed()
            .forEach(phrase -> outOfScope.putIfAbsent(phrase.cue().label(), phrase.mark()));
        for (Cue cue : cues(text, hindsight, said, phrases, removed)) {
          strongest.merge(cue.label(), cue, EmotionReader::stronger);
        }
        loudest = Math.max(loudest, loudest(said));
      }
    }
    removed.stream()
        .filter(cue -> cue.rule().equals(ScopeMark.NEGATED.name()))
        .forEach(
            cue -> outOfScope.putIfAbsent(Emotion.Label.valueOf(cue.label()), ScopeMark.NEGATED));
    outOfScope.forEach((label, mark) -> {
      Cue cue = strongest.get(label);
      if (cue != null && isOnlyColoured(cue)) {
        removed.add(removed(text, cue, mark));
        strongest.remove(label);
      }
    });
    removed.removeIf(cue -> strongest.containsKey(Emotion.Label.valueOf(cue.label())));
    return new Emotions(
        strongest.isEmpty()
            ? List.of(unclear(text, sentences, 1 - loudest))
            : emotions(text, strongest.values()),
        removed);
  }

  private Hindsight hindsight(List<Sentence> sentences, MessageScores scores, int at) {
    if (at + 1 == sentences.size()) {
      return Hindsight.of(scope, sentences.get(at), Optional.empty(), false);
    }
    Scores next = scores.sentences().get(at + 1);
    boolean calm = guide.weighing().stream().noneMatch(label -> heardCues.speaks(next, label));
    return Hindsight.of(scope, sentences.get(at), Optional.of(sentences.get(at + 1)), calm);
  }

  /** Whether no phrase names it, and a neighbour that denies it may be all that was heard. */
  private boolean isOnlyColoured(Cue cue) {
    return cue.intensity().isEmpty() && cue.confidence() < guide.sureBesidePhrase();
  }

  private double loudest(Scores scores) {
    return FELT.stream().mapToDouble(label -> heardCues.probability(scores, label)).max().orElse(0);
  }

  private List<Cue> cues(
      String text,
      Hindsight hindsight,
      Scores scores,
      PhraseCues.Phrases phrases,
      List<Removed> removed) {
    List<Cue> cues = new ArrayList<>();
    for (Emotion.Label label : FELT) {
      Optional<Cue> named =
          best(phrases.meant(), label).flatMap(cue -> heardCues.seconded(cue, scores));
      if (named.isPresent()) {
        cues.add(named.get());
      } else if (heardCues.speaks(scores, label)) {
        Cue heard = heardCues.at(hindsight.sentence(), scores, label);
        Optional<ScopeMark> mark = mark(heard, phrases, hindsight);
        mark.ifPresent(m -> removed.add(removed(text, heard, m)));
        if (mark.isEmpty() && !phrases.areNoFeeling(heard)) {
          cues.add(heard);
        }
      } else {
        phrases.removed().stream()
            .filter(out -> out.cue().label() == label)
            .forEach(out -> removed.add(removed(text, out.cue(), out.mark())));
      }
    }
    return cues;
  }

  /** The mark that keeps the encoder's cue out; empty where it may be shown. */
  private Optional<ScopeMark> mark(Cue heard, PhraseCues.Phrases phrases, Hindsight hindsight) {
    Optional<ScopeMark> ofPhrase =
        phrases.removed().stream()
            .filter(out -> out.cue().label() == heard.label())
            .map(PhraseCues.OutOfScope::mark)
            .findFirst();
    return ofPhrase.isPresent() && heard.confidence() < guide.sureAgainstPhrase()
        ? ofPhrase
        : heardCues.outOfScope(heard, phrases.mentions(heard.label()), hindsight);
  }

  private static Optional<Cue> best(List<Cue> cues, Emotion.Label label) {
    return cues.stream()
        .filter(cue -> cue.label() == label)
        .max(Comparator.comparingDouble(Cue::confidence));
  }

  private static Cue stronger(Cue first, Cue second) {
    return second.confidence() > first.confidence() ? second : first;
  }

  private List<Emotion> emotions(String text, Collection<Cue> cues) {
    return cues.stream()
        .map(cue -> emotion(cue, text))
        .sorted(
            Comparator.comparingDouble(Emotion::confidence)
                .reversed()
                .thenComparing(Emotion::start)
                .thenComparing(Emotion::label))
        .limit(guide.most())
        .toList();
  }

  private Emotion emotion(Cue cue, String text) {
    TextSpan evidence = Clauses.around(cue.sentence(), cue.focus());
    return new Emotion(
        cue.label(),
        Scores.rounded(Math.min(MOST_CONFIDENT, cue.confidence())),
        intensities.of(cue, text),
        evidence.start(),
        evidence.end(),
        evidence.in(text));
  }

  private static Removed removed(String text, Cue cue, ScopeMark mark) {
    TextSpan at = cue.focus();
    return new Removed(cue.label().name(), mark.name(), at.start(), at.end(), at.in(text));
  }

  /** Said of the first sentence, so that it has evidence as every cue has. */
  private static Emotion unclear(String text, List<Sentence> sentences, double confidence) {
    TextSpan first =
        sentences.isEmpty() ? new TextSpan(0, text.length()) : sentences.getFirst().span();
    return new Emotion(
        Emotion.Label.NEUTRAL_UNCLEAR,
        Scores.rounded(Math.min(MOST_CONFIDENT, confidence)),
        1,
        first.start(),
        first.end(),
        first.in(text));
  }
}

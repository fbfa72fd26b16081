package org.attune.analysis.emotion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.Emotion;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.Scope;
import org.attune.kernel.TextSpan;

/**
 * The emotions of a message (clinical taxonomy B1), strongest first, each with its evidence.
 *
 * <p>Prefers silence to a wrong label: a cue that the therapist cannot see in the quoted words
 * costs more trust than one that is missing.
 */
public final class EmotionReader {
  /** What the encoder hears counts half beside a phrase that already names the feeling. */
  private static final double SECOND_OPINION = 0.5;

  private static final double NEARLY_SURE = 0.85;

  /** Human raters of such texts agree only poorly (Provoost 2019): no cue is ever certain. */
  private static final double MOST_CONFIDENT = 0.95;

  private static final double WHOLE_UNIT = 10_000;

  private final EmotionGuide guide;
  private final EncoderCues encoderCues;
  private final PhraseCues phraseCues;
  private final Intensities intensities;

  private EmotionReader(EmotionGuide guide, Encoder encoder, Lexicon lexicon, Scope scope) {
    this.guide = guide;
    this.encoderCues = new EncoderCues(encoder, guide, scope);
    this.phraseCues = new PhraseCues(lexicon, scope);
    this.intensities = new Intensities(guide);
  }

  /** Reads {@code emotions.yaml} and the phrases of emotions below {@code models}. */
  public static EmotionReader load(Path models, Encoder encoder, Scope scope) throws IOException {
    Set<String> labels =
        Stream.of(Emotion.Label.values()).map(Enum::name).collect(Collectors.toSet());
    return new EmotionReader(
        EmotionGuideReader.read(models.resolve("emotions.yaml"), encoder.labels().goEmotions()),
        encoder,
        Lexicon.load(models, labels, "cues/emotions.yaml"),
        scope);
  }

  public List<Emotion> read(String text, List<Sentence> sentences) {
    Map<Emotion.Label, Cue> strongest = new EnumMap<>(Emotion.Label.class);
    double loudest = 0;
    for (Sentence sentence : sentences) {
      if (sentence.tokens().stream().anyMatch(Token::isWord)) {
        List<Cue> phrases = phraseCues.in(sentence);
        List<Cue> noFeelings = phrases.stream().filter(EmotionReader::isNoFeeling).toList();
        List<Cue> heard = apartFrom(noFeelings, encoderCues.in(text, sentence));
        loudest = Math.max(loudest, heard.stream().mapToDouble(Cue::confidence).max().orElse(0));
        convincing(heard, apartFrom(noFeelings, phrases))
            .forEach(cue -> strongest.merge(cue.label(), cue, EmotionReader::stronger));
      }
    }
    return strongest.isEmpty()
        ? List.of(unclear(text, sentences, 1 - loudest))
        : emotions(text, strongest.values());
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

  /** The cues of one sentence that may be shown, at most one a label. */
  private List<Cue> convincing(List<Cue> heard, List<Cue> phrases) {
    Map<Emotion.Label, Cue> named = new EnumMap<>(Emotion.Label.class);
    phrases.forEach(cue -> named.merge(cue.label(), cue, EmotionReader::stronger));
    List<Cue> convincing = new ArrayList<>();
    named.values().forEach(cue -> convincing.add(seconded(cue, heard)));
    heard.stream().filter(cue -> standsAlone(cue, named)).forEach(convincing::add);
    return convincing;
  }

  /** Without the cues that share words with what is no feeling; the latter go too. */
  private static List<Cue> apartFrom(List<Cue> noFeelings, List<Cue> cues) {
    return cues.stream().filter(cue -> noneOverlaps(noFeelings, cue)).toList();
  }

  private static boolean isNoFeeling(Cue cue) {
    return cue.label() == Emotion.Label.NEUTRAL_UNCLEAR;
  }

  private static boolean noneOverlaps(Collection<Cue> others, Cue cue) {
    return others.stream().noneMatch(other -> other.focus().overlaps(cue.focus()));
  }

  /**
   * Whether the encoder may show the emotion without a phrase. Where a phrase names another feeling
   * by the same words ("worried"), the encoder must be nearly sure to add its own ("fear").
   */
  private boolean standsAlone(Cue heard, Map<Emotion.Label, Cue> named) {
    EmotionGuide.Source source = guide.sources().get(heard.label());
    double least = noneOverlaps(named.values(), heard) ? 0 : NEARLY_SURE;
    return source != null
        && !named.containsKey(heard.label())
        && heard.confidence() >= Math.max(least, source.threshold());
  }

  private static Cue seconded(Cue named, List<Cue> heard) {
    double second =
        heard.stream()
            .filter(cue -> cue.label() == named.label())
            .mapToDouble(Cue::confidence)
            .max()
            .orElse(0);
    double confidence = 1 - (1 - named.confidence()) * (1 - SECOND_OPINION * second);
    return new Cue(named.label(), confidence, named.sentence(), named.focus(), named.intensity());
  }

  private static Cue stronger(Cue first, Cue second) {
    return second.confidence() > first.confidence() ? second : first;
  }

  private Emotion emotion(Cue cue, String text) {
    TextSpan evidence = Clauses.around(cue.sentence(), cue.focus());
    return new Emotion(
        cue.label(),
        rounded(Math.min(MOST_CONFIDENT, cue.confidence())),
        intensities.of(cue, text),
        evidence.start(),
        evidence.end(),
        evidence.in(text));
  }

  /** Said of the first sentence, so that it has evidence as every cue has. */
  private static Emotion unclear(String text, List<Sentence> sentences, double confidence) {
    TextSpan first =
        sentences.isEmpty() ? new TextSpan(0, text.length()) : sentences.getFirst().span();
    return new Emotion(
        Emotion.Label.NEUTRAL_UNCLEAR,
        rounded(Math.min(MOST_CONFIDENT, confidence)),
        1,
        first.start(),
        first.end(),
        first.in(text));
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * WHOLE_UNIT) / WHOLE_UNIT;
  }
}

package org.attune.analysis.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Reading;
import org.attune.analysis.Reading.Part;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.cue.CueReader;
import org.attune.analysis.cue.Cues;
import org.attune.analysis.emotion.EmotionReader;
import org.attune.analysis.emotion.Emotions;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.linguistics.CoreNlpLinguist;
import org.attune.analysis.linguistics.Linguist;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.risk.RiskReader;
import org.attune.analysis.scope.DependencyScope;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.thread.ThreadContext;
import org.attune.analysis.thread.ThreadReader;

/**
 * Reads a message: its sentences first, then what each reader finds in them.
 *
 * <p>The GoEmotions scores are those of the whole message in one pass: on GoEmotions dev that is
 * .020 of macro-F1 better than the highest of its sentences; they cost a pass of their own, made
 * only when they are asked for. All else is read from one pass over the sentences.
 */
public final class ReadingAnalyzer implements Analyzer {
  /** Folder of the encoder below the models folder. */
  public static final String ENCODER = "encoder";

  private final String version;
  private final Linguist linguist;
  private final Encoder encoder;
  private final EmotionReader emotions;
  private final RiskReader risk;
  private final CueReader cues;
  private final ThreadReader threads;
  private final Budget budget;

  private ReadingAnalyzer(
      String version,
      Linguist linguist,
      Encoder encoder,
      EmotionReader emotions,
      RiskReader risk,
      CueReader cues,
      ThreadReader threads,
      Budget budget) {
    this.version = version;
    this.linguist = linguist;
    this.encoder = encoder;
    this.emotions = emotions;
    this.risk = risk;
    this.cues = cues;
    this.threads = threads;
    this.budget = budget;
  }

  /** Loads the parts; the two that take long at the same time. */
  public static ReadingAnalyzer open(Path models, Budget budget) {
    return open(models, models.resolve(ENCODER), budget);
  }

  /** Loads the parts with the encoder of another folder. */
  public static ReadingAnalyzer open(Path models, Path encoderFolder, Budget budget) {
    CompletableFuture<Linguist> linguist = CompletableFuture.supplyAsync(() -> linguist(models));
    Encoder encoder = Encoder.open(encoderFolder);
    try {
      Scope scope = DependencyScope.load(models);
      return new ReadingAnalyzer(
          ModelsVersion.of(models, encoderFolder),
          linguist.join(),
          encoder,
          EmotionReader.load(models, encoder, scope),
          RiskReader.load(models, encoder, scope),
          CueReader.load(models, encoder, scope),
          ThreadReader.load(models),
          budget);
    } catch (CompletionException e) {
      encoder.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (IOException e) {
      encoder.close();
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  @Override
  public Reading read(AnalysisRequest request) {
    Budget left = budget.started();
    String text = request.text();
    List<Sentence> sentences = linguist.parse(text);
    MessageScores scores = scores(text, sentences);
    Risk danger = risk.read(text, sentences, scores);
    Cues found =
        left.allows(Part.CUES) ? cues.read(text, sentences, scores, danger) : Cues.unread();
    Emotions felt =
        left.allows(Part.EMOTIONS) ? emotions.read(text, sentences, scores) : Emotions.unread();
    ThreadContext thread =
        request.history().isEmpty() || !left.allows(Part.THREAD)
            ? ThreadContext.none()
            : thread(request, found.rupture());
    boolean scored = request.scores() && left.allows(Part.SCORES);
    return new Reading(
        found.language(),
        version,
        felt.shown(),
        danger,
        found.content(),
        thread.rupture(text, found.rupture()),
        found.alliance(),
        found.talk(),
        found.needsReply(),
        found.topics(),
        found.matters(),
        request.history().isEmpty() ? null : thread.facts(),
        felt.removed(),
        scored ? goEmotions(text) : null,
        left.missing());
  }

  private ThreadContext thread(AnalysisRequest request, List<RuptureCue> found) {
    return threads.read(request, found, this::rupture, this::mood);
  }

  /** The strain in an earlier message. */
  private List<RuptureCue> rupture(String text) {
    List<Sentence> sentences = linguist.parse(text);
    return cues.rupture(text, sentences, scores(text, sentences));
  }

  /** From -1, low, to 1, well: what speaks for pleasant feeling less what speaks against. */
  private double mood(String text) {
    Scores scores = encoder.score(text);
    return scores.probability(encoder.labels().place("sentiment/positive"))
        - scores.probability(encoder.labels().place("sentiment/negative"));
  }

  private MessageScores scores(String text, List<Sentence> sentences) {
    return encoder.score(text, sentences.stream().map(Sentence::span).toList());
  }

  /** The analysis version of every reading. */
  public String version() {
    return version;
  }

  /** Names of the encoder's outputs, in order. */
  public List<String> outputs() {
    return encoder.labels().names();
  }

  /** Probabilities of all outputs for a text read in one pass. */
  public double[] whole(String text) {
    Scores scores = encoder.score(text);
    return IntStream.range(0, scores.size()).mapToDouble(scores::probability).toArray();
  }

  /** For each output the probability that the readers go by. */
  public double[] asRead(String text) {
    MessageScores scores = scores(text, linguist.parse(text));
    List<String> names = encoder.labels().names();
    return IntStream.range(0, names.size())
        .mapToDouble(i -> isAlarm(names.get(i)) ? scores.together(i) : scores.highest(i))
        .toArray();
  }

  private static boolean isAlarm(String output) {
    return output.startsWith(RiskReader.ALARM + "/");
  }

  @Override
  public void close() {
    encoder.close();
  }

  private Map<String, Double> goEmotions(String text) {
    Scores scores = encoder.score(text);
    List<String> labels = encoder.labels().goEmotions();
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int label = 0; label < labels.size(); label++) {
      probabilities.put(labels.get(label), Scores.rounded(scores.probability(label)));
    }
    return probabilities;
  }

  private static Linguist linguist(Path models) {
    try {
      return CoreNlpLinguist.load(models);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}

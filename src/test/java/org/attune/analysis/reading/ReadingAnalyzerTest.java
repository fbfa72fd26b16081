package org.attune.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.ThreadFacts;
import org.attune.analysis.Turn;
import org.attune.kernel.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAnalyzerTest {
  private static final Path MODELS = Path.of("models");
  private static final String MESSAGE =
      "Thank you for your note 💛. I did the thought record, but it changed nothing. I feel so low"
          + " and alone. Could you tell me how module 3 opens?";

  private static Analyzer analyzer;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    analyzer = Analyzers.open(MODELS);
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @Test
  void aMessageGetsAWholeReading() {
    Reading reading = read(MESSAGE);

    assertThat(reading.language()).isEqualTo("en");
    assertThat(reading.emotions())
        .extracting(Emotion::label)
        .contains(Emotion.Label.GRATITUDE, Emotion.Label.SADNESS);
    assertThat(reading.emotions())
        .allSatisfy(e -> assertThat(e.quote()).isEqualTo(MESSAGE.substring(e.start(), e.end())));
    assertThat(reading.risk().level()).isEqualTo(Risk.Level.R0);
    assertThat(reading.needsReply()).isTrue();
  }

  @Test
  void aTechnicalQuestionIsContentAndWantsAReply() {
    Reading reading = read("I can't open module 3, the page stays blank. What should I click?");

    assertThat(reading.content())
        .extracting(ContentCue::label)
        .contains(ContentCue.Label.QUESTION_TECHNICAL);
    assertThat(reading.needsReply()).isTrue();
  }

  @Test
  void aReadingTellsHowTheMessageStandsToWhatWasSaidBefore() {
    List<Turn> before =
        List.of(
            new Turn(Turn.From.PATIENT, "How do I rate a thought twice?", null),
            new Turn(Turn.From.THERAPIST, "Thank you for the diary.", null));

    Reading reading =
        analyzer.read(new AnalysisRequest("The diary is done for today.", before, false));

    assertThat(Objects.requireNonNull(reading.thread()).unanswered())
        .extracting(ThreadFacts.Said::quote)
        .anySatisfy(quote -> assertThat(quote).contains("rate a thought twice"));
    assertThat(read("The diary is done for today.").thread()).isNull();
  }

  @Test
  void thanksAloneNeedNoReply() {
    assertThat(read("Thank you!").needsReply()).isFalse();
  }

  @Test
  void aComplaintStrainsTheAlliance() {
    assertThat(read("You didn't even read what I wrote to you.").rupture()).isNotEmpty();
  }

  @Test
  void anotherLanguageIsSaid() {
    assertThat(read("Ich kann seit Wochen nicht mehr richtig schlafen und bin traurig").language())
        .isEqualTo("de");
  }

  @Test
  void theScoresAreThe28LabelsInTheirOrder() throws IOException {
    List<String> labels = Files.readAllLines(MODELS.resolve("encoder/labels.txt")).subList(0, 28);

    Map<String, Double> scores = scores(MESSAGE);

    assertThat(scores.keySet()).containsExactlyElementsOf(labels);
    assertThat(scores.values()).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
    assertThat(scores.get("gratitude")).isGreaterThan(0.8);
  }

  @Test
  void theReadingsScoresAreThoseTheEvaluationMeasures() {
    Map<String, Double> scores = scores(MESSAGE);

    try (var models = Analyzers.openModels(MODELS, Analyzers.encoderOf(MODELS))) {
      double[] measured = models.whole(MESSAGE);
      assertThat(models.version()).isEqualTo(read(MESSAGE).analysisVersion());
      assertThat(scores)
          .allSatisfy((label, score) ->
              assertThat(score)
                  .isCloseTo(measured[models.outputs().indexOf(label)], within(0.0001)));
    }
  }

  @Test
  void dangerIsSeen() {
    Reading reading = read("I can't go on. I have been thinking of killing myself.");

    assertThat(reading.risk().needsProtocol()).isTrue();
  }

  @Test
  void theSameMessageGivesTheSameReadingOnEveryThread() throws Exception {
    String expected = Json.MAPPER.writeValueAsString(read(MESSAGE));

    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> calls =
          IntStream.range(0, 24)
              .<Callable<String>>mapToObj(i -> () -> Json.MAPPER.writeValueAsString(read(MESSAGE)))
              .toList();
      for (Future<String> reading : threads.invokeAll(calls)) {
        assertThat(reading.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void oddTextsAreReadToo() {
    for (String text : List.of("?", "\ud83d", "\u0000", "\n\n", "日本語", "a".repeat(20_000))) {
      assertThat(read(text).emotions()).isNotEmpty();
    }
  }

  @Test
  void aChangedModelFileIsRefusedByName() throws IOException {
    copy(MODELS, folder);
    Files.writeString(folder.resolve("encoder/labels.txt"), "joy\n");

    assertThatThrownBy(() -> Analyzers.open(folder)).hasMessageContaining("labels.txt");
  }

  @Test
  void aMissingModelFileIsRefusedByName() throws IOException {
    copy(MODELS, folder);
    Files.delete(folder.resolve("emotions.yaml"));

    assertThatThrownBy(() -> Analyzers.open(folder)).hasMessageContaining("emotions.yaml");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  private static Map<String, Double> scores(String text) {
    AnalysisRequest request = new AnalysisRequest(text, List.of(), true);
    return Objects.requireNonNull(analyzer.read(request).goEmotions());
  }

  private static Reading read(String text) {
    return analyzer.read(AnalysisRequest.of(text));
  }
}

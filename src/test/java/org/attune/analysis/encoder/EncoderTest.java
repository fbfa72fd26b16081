package org.attune.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.attune.kernel.TextSpan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static Encoder encoder;

  @BeforeAll
  static void open() {
    encoder = Encoder.open(Path.of("models/encoder"));
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void itHasTheOutputsOfItsCard() {
    assertThat(encoder.labels().goEmotions())
        .hasSize(28)
        .startsWith("admiration")
        .endsWith("neutral");
    assertThat(encoder.labels().group("ekman")).hasSize(7).contains("sadness");
    assertThat(encoder.labels().group("sentiment"))
        .containsExactly("ambiguous", "negative", "neutral", "positive");
    assertThat(encoder.labels().group("semeval")).hasSize(11);
    assertThat(encoder.labels().group("emotions")).hasSize(17).contains("SADNESS");
    assertThat(encoder.labels().group("risk")).hasSize(12).contains("R2", "SELF_HARM");
    assertThat(encoder.labels().group("content")).hasSize(26);
    assertThat(encoder.labels().group("rupture")).hasSize(17);
    assertThat(encoder.labels().group("alliance")).hasSize(8);
    assertThat(encoder.labels().group("talk")).containsExactlyInAnyOrder("CHANGE", "SUSTAIN");
  }

  @Test
  void sadnessIsFoundInTheWordThatSaysIt() {
    String text = "Since she left I feel so sad in the evenings";
    Scores scores = encoder.score(text);

    assertThat(scores.probability(label("sadness"))).isGreaterThan(0.6);
    assertThat(scores.probability(label("joy"))).isLessThan(0.1);
    assertThat(scores.focus(label("sadness")).map(span -> span.in(text))).contains("sad");
  }

  @Test
  void gratitudeIsFoundInTheWordThatSaysIt() {
    String text = "😀 thank you, your note helped";
    Scores scores = encoder.score(text);

    assertThat(scores.probability(label("gratitude"))).isGreaterThan(0.8);
    assertThat(scores.focus(label("gratitude"))).contains(new TextSpan(3, 8));
  }

  @Test
  void theEndOfALongTextIsReadToo() {
    String filler = "the bus stops at the corner of the street ".repeat(40);

    Scores scores = encoder.score(filler + "and I am terrified of dying");

    assertThat(scores.probability(label("fear"))).isGreaterThan(0.5);
    assertThat(scores.focus(label("fear")).orElseThrow().start()).isGreaterThan(filler.length());
  }

  @Test
  void eachSentenceIsScoredByItsOwnWords() {
    String cheerful = "My sister came for tea.";
    String sad = "I feel so sad since she left.";
    String text = cheerful + " " + sad;

    MessageScores scores =
        encoder.score(
            text, List.of(new TextSpan(0, cheerful.length()), new TextSpan(24, text.length())));

    assertThat(scores.sentences()).hasSize(2);
    assertThat(scores.sentences().get(1).probability(label("sadness")))
        .isGreaterThan(scores.sentences().getFirst().probability(label("sadness")) + 0.3);
    assertThat(scores.sentences().get(1).focus(label("sadness")).map(span -> span.in(text)))
        .contains("sad");
    assertThat(scores.highest(label("sadness")))
        .isGreaterThanOrEqualTo(scores.sentences().get(1).probability(label("sadness")));
  }

  @Test
  void anEmptyTextHasScoresButNoFocus() {
    Scores scores = encoder.score("");

    assertThat(scores.size()).isEqualTo(encoder.labels().count());
    assertThat(scores.focus(label("sadness"))).isEmpty();
  }

  @Test
  void everyThreadGetsTheSameScores() throws Exception {
    String text = "I am not sure whether any of this is my fault, but I keep thinking so.";
    double[] alone = probabilities(text);

    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 40)
                  .<Callable<double[]>>mapToObj(i -> () -> probabilities(text))
                  .toList());
      for (var answer : answers) {
        assertThat(answer.get()).containsExactly(alone);
      }
    }
  }

  @Test
  void theNativeLibraryLeavesNoFileInTheHomeFolder() {
    assertThat(Path.of(System.getProperty("ENGINE_CACHE_DIR"))).doesNotExist();
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }

  private static double[] probabilities(String text) {
    Scores scores = encoder.score(text);
    return IntStream.range(0, scores.size()).mapToDouble(scores::probability).toArray();
  }

  private static int label(String name) {
    return encoder.labels().goEmotions().indexOf(name);
  }
}

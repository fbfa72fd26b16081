package org.attune.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole readings of the longest and oddest messages. */
class ReadingLimitsTest {
  private static final int LONGEST = 20_000;
  private static final String PLEA = "I feel so sad and you did not even read what I wrote.";

  private static Analyzer analyzer;

  @BeforeAll
  static void open() {
    analyzer = Analyzers.open(Path.of("models"));
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\ude22",
        "\u200b",
        "\u202e\u05d0\u05d1 ",
        "<b class=\"x\">",
        "&nbsp;",
        "QmFzZTY0IGlzIGZ1bg0K",
        "\ud83d",
        "\udc00 ",
        " ",
        "\n",
      })
  void aPleaBehindAWallIsFoundWithExactQuotes(String brick) {
    String text = brick.repeat((LONGEST - 100) / brick.length()) + "\n\n" + PLEA;

    Reading reading = analyzer.read(AnalysisRequest.of(text));

    assertQuotesAreExact(text, reading);
    assertThat(reading.emotions()).extracting(Emotion::label).contains(Emotion.Label.SADNESS);
    assertThat(reading.needsReply()).isTrue();
  }

  @Test
  void theLongestOrdinaryMessageIsReadWhole() {
    String text = "I went to work and came home. ".repeat(660) + PLEA;

    Reading reading = analyzer.read(AnalysisRequest.of(text));

    assertQuotesAreExact(text, reading);
    assertThat(reading.emotions())
        .anySatisfy(emotion -> assertThat(emotion.start()).isGreaterThan(19_000));
  }

  @Test
  void aSentenceOfThreeThousandWordsIsReadToItsEnd() {
    String text = "and then we went on ".repeat(600) + "and now i want to kill myself";

    Reading reading = analyzer.read(AnalysisRequest.of(text));

    assertQuotesAreExact(text, reading);
    assertThat(reading.risk().level()).isGreaterThanOrEqualTo(Risk.Level.R3);
  }

  private static void assertQuotesAreExact(String text, Reading reading) {
    for (Emotion found : reading.emotions()) {
      assertThat(text.substring(found.start(), found.end())).isEqualTo(found.quote());
    }
    for (ContentCue found : reading.content()) {
      assertThat(text.substring(found.start(), found.end())).isEqualTo(found.quote());
    }
    for (RuptureCue found : reading.rupture()) {
      assertThat(text.substring(found.start(), found.end())).isEqualTo(found.quote());
    }
    for (AllianceCue found : reading.alliance()) {
      assertThat(text.substring(found.start(), found.end())).isEqualTo(found.quote());
    }
    reading
        .risk()
        .evidence()
        .forEach(found ->
            assertThat(text.substring(found.start(), found.end())).isEqualTo(found.quote()));
  }
}

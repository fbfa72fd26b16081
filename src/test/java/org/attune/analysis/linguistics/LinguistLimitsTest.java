package org.attune.analysis.linguistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.kernel.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest and oddest messages: places stay exact and sentences stay short. */
class LinguistLimitsTest {
  private static final int LONGEST = 20_000;
  private static Linguist linguist;

  @BeforeAll
  static void load() throws IOException {
    linguist = CoreNlpLinguist.load(Path.of("models"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was tired and my head hurts so I went home. ",
        "and then i felt bad about it ",
        "word ",
        " ",
        "a\t \u00a0",
        "\n",
        "a \n b\n",
        "\ud83d\ude22",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "s\u200bo\ufeff ",
        "\u202eabc \u05d0\u05d1 ",
        "\u0645\u0631\u062d\u0628\u0627 ",
        "<b>I&#39;m sad</b> ",
        "<p x",
        "<a ",
        "&amp;&nbsp;",
        "QmFzZTY0IGlzIGZ1bg0K",
        "\ud83d",
        "\udc00\ud83d ",
        "\u4e0d\u60f3\u6d3b\u4e86",
        "http://a.example/",
        "a@",
        "'",
        "(",
        "1,",
        "?!",
        "e\u0301\u0302 ",
        "n't ",
      })
  void aWallOfAnythingKeepsItsPlacesAndItsSentencesShort(String brick) {
    String wall = brick.repeat(LONGEST / brick.length());

    List<Sentence> sentences = linguist.parse(wall);

    assertExact(wall, sentences);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\ude22\ud83d\ude22",
        "\u200b\u200f",
        "\u202e\u05d0",
        "<div class=\"x\">",
        "\ud83d",
        " ",
        "QmFzZTY0QmFzZTY0QmFzZTY0"
      })
  void wordsBehindAnOddStretchAreStillFound(String odd) {
    String text = odd.repeat(200) + "\nI feel so lonely.\n" + odd.repeat(200) + "\nPlease help.";

    List<Sentence> sentences = linguist.parse(text);

    assertExact(text, sentences);
    assertThat(sentences)
        .flatExtracting(Sentence::tokens)
        .extracting(Token::text)
        .contains("lonely", "help");
  }

  @Test
  void oneSentenceOfThreeThousandWordsIsCutIntoWindowsThatHoldThemAll() {
    String text = "tired ".repeat(3_000).strip();

    List<Sentence> sentences = linguist.parse(text);

    assertExact(text, sentences);
    assertThat(sentences).flatExtracting(Sentence::tokens).hasSize(3_000);
  }

  @Test
  void aWindowIsCutBeforeAConjunction() {
    String text = "i was so tired of it all and i went home ".repeat(20);

    assertThat(linguist.parse(text))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            sentence -> assertThat(sentence.tokens().getFirst().word()).isIn("i", "and", "so"));
  }

  @Test
  void spaceBeforeALineBreakBelongsToNeitherLine() {
    String text = "So tired   \t\n  no energy \r\n\r\n help" + " ".repeat(LONGEST);

    List<TextSpan> stretches = LineBreaks.SENSIBLE.stretches(text);

    assertThat(stretches)
        .extracting(span -> span.in(text).strip())
        .containsExactly("So tired", "no energy", "help");
    assertThat(stretches.getFirst().end()).isEqualTo("So tired".length());
  }

  @Test
  void aLineThatAMailProgramWrappedBehindASpaceGoesOn() {
    String text = "This is a long line which my mail program has wrapped for \nme here";

    assertThat(LineBreaks.SENSIBLE.stretches(text)).hasSize(1);
  }

  @Test
  void everySpacePositionOfABrokenWallIsInAtMostOneStretch() {
    String wall = " \n x ".repeat(LONGEST / 5);

    List<TextSpan> stretches = LineBreaks.SENSIBLE.stretches(wall);

    assertThat(IntStream.range(1, stretches.size()))
        .allSatisfy(i ->
            assertThat(stretches.get(i).start())
                .isGreaterThanOrEqualTo(stretches.get(i - 1).end()));
  }

  private static void assertExact(String text, List<Sentence> sentences) {
    int last = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.tokens()).hasSizeBetween(1, Windows.MOST_TOKENS);
      assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
      assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
      for (Token token : sentence.tokens()) {
        assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
        assertThat(token.end()).isGreaterThan(token.start());
      }
      last = sentence.start();
    }
  }
}

package org.attune.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {
  private static WordPieces wordPieces;

  @BeforeAll
  static void open() throws IOException {
    wordPieces = WordPieces.of(Files.readAllBytes(Path.of("models/encoder/tokenizer.json")));
  }

  @AfterAll
  static void close() {
    wordPieces.close();
  }

  @Test
  void plainWordsKeepTheirPlaces() {
    assertThat(quotes("I can't sleep.")).containsExactly("I", "can", "'", "t", "sleep", ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I 😀 cried",
        "👩‍👩‍👧 my family is tired",
        "𝓢𝓪𝓭 and alone",
        "café, naïve, Ångström",
        "cafe\u0301 was shut",
        "zero\u200bwidth and\ufeff marks",
        "tabs\tand\r\nbreaks\u00a0here",
        "日本 is far",
        "“quoted” — dash…",
        "lone \ud83d surrogate and \u0000 nul and \ude00"
      })
  void everyPieceIsWhereItsLettersAre(String text) {
    List<Piece> pieces = wordPieces.of(text);

    assertThat(pieces).isNotEmpty();
    int previousEnd = 0;
    for (Piece piece : pieces) {
      assertThat(piece.start()).isGreaterThanOrEqualTo(previousEnd).isLessThan(piece.end());
      assertThat(text.substring(piece.start(), piece.end())).isNotBlank();
      previousEnd = piece.end();
    }
    assertThat(previousEnd).isLessThanOrEqualTo(text.length());
  }

  @Test
  void wordsBehindAnEmojiAreNotShifted() {
    assertThat(quotes("😀😀 sad 👍🏽 now")).contains("sad", "now");
    assertThat(quotes("e\u0301e\u0301 𝓢 tired")).contains("tired");
    assertThat(quotes("\u200b\u200bworn out")).contains("worn", "out");
    assertThat(quotes("\ud83d\u0000 lost")).contains("lost");
  }

  @Test
  void noMixtureOfSignsShiftsAKnownWord() {
    String[] signs = {
      "😀", "é", "e\u0301", "\u200b", "\u200d", "𝓢", "日", "…", "\ud83d", "\u0000", " ", "İ", "ß"
    };
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(signs[random.nextInt(signs.length)]);
      }
      String before = text.toString();
      assertThat(quotes(before + " lonely")).as("after %s", before).endsWith("lonely");
    }
  }

  @Test
  void anEmptyTextHasOnlyItsFrame() {
    assertThat(wordPieces.of("")).isEmpty();
    assertThat(wordPieces.framed(List.of(List.of()))).hasSize(2);
  }

  private static List<String> quotes(String text) {
    return wordPieces.of(text).stream()
        .map(piece -> text.substring(piece.start(), piece.end()))
        .toList();
  }
}

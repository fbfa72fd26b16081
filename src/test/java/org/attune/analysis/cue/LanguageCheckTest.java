package org.attune.analysis.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
  private static LanguageCheck check;

  @BeforeAll
  static void load() throws IOException {
    check = LanguageCheck.load(Path.of("models"));
  }

  static List<String> english() throws IOException {
    return Cases.of("english.txt");
  }

  @ParameterizedTest
  @MethodSource("english")
  void hurriedMisspeltAndSecondLanguageEnglishIsEnglish(String text) {
    assertThat(check.of(text)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cues/other-languages.tsv", delimiter = '\t', quoteCharacter = '\0')
  void anotherLanguageIsNamed(String code, String text) {
    assertThat(check.of(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "\ud83d", "12345", "x", "…", "\u200b\u200b", "a@b.example"})
  void whatHoldsNoWordsCountsAsEnglish(String text) {
    assertThat(check.of(text)).isEqualTo("en");
  }

  @Test
  void aLanguageThatTheDetectorDoesNotKnowIsNotEnglish() {
    assertThat(check.of("Main bahut pareshan hoon aur mujhe neend nahi aati")).isNotEqualTo("en");
    assertThat(check.of("Ma seexan karo habeenkii waana aad u murugaysnahay")).isNotEqualTo("en");
  }

  @Test
  void theLongestMessageIsHeardWhole() {
    String english = "i am so tired of all this and my head hurts ";

    assertThat(check.of(english.repeat(450))).isEqualTo("en");
    assertThat(check.of("ich bin so müde und traurig ".repeat(700))).isEqualTo("de");
    assertThat(check.of("QmFzZTY0".repeat(2_500))).isEqualTo("en");
  }

  @Test
  void threadsShareOneCheck() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> calls =
          IntStream.range(0, 200)
              .<Callable<String>>mapToObj(i ->
                  () ->
                      check.of(
                          i % 2 == 0
                              ? "Je me sens très seule ce soir"
                              : "Jag vet inte vad jag ska göra längre"))
              .toList();
      List<Future<String>> codes = threads.invokeAll(calls);
      for (int i = 0; i < codes.size(); i++) {
        assertThat(codes.get(i).get()).isEqualTo(i % 2 == 0 ? "fr" : "sv");
      }
    }
  }
}

package org.attune.analysis.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.analysis.linguistics.CoreNlpLinguist;
import org.attune.analysis.linguistics.Linguist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyNeedTest {
  private static final Path MODELS = Path.of("models");
  private static Linguist linguist;
  private static ReplyNeed need;

  @BeforeAll
  static void load() throws IOException {
    linguist = CoreNlpLinguist.load(MODELS);
    need = ReplyNeed.load(MODELS);
  }

  static List<String> courtesies() throws IOException {
    return Cases.of("no-reply-needed.txt");
  }

  static List<String> more() throws IOException {
    return Cases.of("reply-needed.txt");
  }

  @ParameterizedTest
  @MethodSource("courtesies")
  void thanksAndAcknowledgementAloneNeedNoReply(String text) {
    assertThat(isDue(text)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("more")
  void anythingMoreMakesAReplyDue(String text) {
    assertThat(isDue(text)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("courtesies")
  void aForeignSentenceBesideACourtesyMakesAReplyDue(String text) {
    assertThat(isDue(text + " Ich kann nicht mehr schlafen.")).isTrue();
    assertThat(isDue(text + " 我不想活了。")).isTrue();
    assertThat(isDue(text + "\nNo puedo más")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\ud83d", "\u202e", "日本"})
  void whatCannotBeReadMakesAReplyDue(String text) {
    assertThat(isDue(text)).isTrue();
  }

  @Test
  void anyRiskMakesAReplyDue() {
    Risk factors = new Risk(Risk.Level.R1, Set.of(), 0.3, List.of());

    assertThat(need.isDue("Thank you!", linguist.parse("Thank you!"), factors)).isTrue();
  }

  @Test
  void aWallOfCourtesiesIsReadWhole() {
    assertThat(isDue("ok thanks ".repeat(2_000))).isFalse();
    assertThat(isDue("ok thanks ".repeat(1_990) + "but no")).isTrue();
  }

  private static boolean isDue(String text) {
    return need.isDue(text, linguist.parse(text), Risk.none());
  }
}

package org.attune.supervision.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.approval.SeededCheck;
import org.attune.approval.SeededCheck.Verdict;
import org.attune.suggestion.file.InvalidFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeededCasesTest {
  private static final List<SeededCase> CASES =
      SeededCaseReader.read(Path.of("models/supervision/seeded-cases.yaml"));

  @TempDir Path directory = Path.of("");

  @Test
  void thereAreEnoughCasesOfEveryFlaw() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(24);
    assertThat(CASES.stream().collect(Collectors.groupingBy(SeededCase::flaw)))
        .hasSize(SeededCheck.Flaw.values().length)
        .allSatisfy((flaw, ofIt) -> assertThat(ofIt).hasSizeGreaterThanOrEqualTo(6));
  }

  @Test
  void everyDraftAsItStandsIsMissedAndGreetsThePatient() {
    for (SeededCase seeded : CASES) {
      assertThat(seeded.drafts()).hasSizeBetween(2, 3);
      for (SeededCase.FlawedDraft draft : seeded.drafts()) {
        assertThat(seeded.check().judge(draft.text())).as(seeded.id()).isEqualTo(Verdict.MISSED);
        assertThat(draft.text()).startsWith("Hi ").doesNotContain("{");
        assertThat(draft.behaviours()).isNotEmpty();
      }
    }
  }

  @Test
  void noFlawStandsInTheMessageItself() {
    for (SeededCase seeded : CASES) {
      if (seeded.takenUpBy().isEmpty()) {
        assertThat(seeded.check().judge(seeded.message()))
            .as(seeded.id())
            .isEqualTo(Verdict.CAUGHT);
      }
    }
  }

  @Test
  void aReplyThatAsksAboutTheDangerCaughtItInEveryRiskCase() {
    String sound = "I am worried by what you write, and I would like to know whether you are safe.";

    assertThat(CASES)
        .filteredOn(seeded -> seeded.flaw() == SeededCheck.Flaw.MISSED_RISK)
        .isNotEmpty()
        .allSatisfy(seeded -> assertThat(seeded.check().judge(sound)).isEqualTo(Verdict.CAUGHT));
  }

  @Test
  void aDraftWithoutTheFlawIsAFaultWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("cases.yaml"),
            """
            greeting: "Hi {name},"
            cases:
              - id: a
                flaw: INVENTED_APPOINTMENT
                patient: Sam
                message: Thanks.
                drafts:
                  - {text: See you on Friday., behaviours: [VALIDATE], why: because}
                  - {text: See you., behaviours: [VALIDATE], why: because}
                flawed: [friday]
                teaching: Look at the day.
            """);

    assertThatThrownBy(() -> SeededCaseReader.read(file))
        .isInstanceOf(InvalidFiles.class)
        .hasMessageContaining("cases.yaml:8")
        .hasMessageContaining("none of the flawed passages");
  }
}

package org.attune.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.ModelsFixture.ENCODER;
import static org.attune.analysis.ModelsFixture.LINGUIST;
import static org.attune.analysis.ModelsFixture.MODELS;
import static org.attune.analysis.ModelsFixture.SCOPE;
import static org.attune.analysis.ModelsFixture.scores;

import java.io.IOException;
import java.util.List;
import org.attune.analysis.Risk;
import org.attune.analysis.Risk.Flag;
import org.attune.analysis.Risk.Level;
import org.attune.analysis.linguistics.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskReaderTest {
  private static RiskReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = RiskReader.load(MODELS, ENCODER, SCOPE);
  }

  private static Risk read(String text) {
    List<Sentence> sentences = LINGUIST.parse(text);
    return reader.read(text, sentences, scores(text, sentences));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I feel hopeless | R1",
        "I wish I were dead | R2",
        "I think about killing myself | R3",
        "I am going to kill myself on Friday | R4",
        "I have taken an overdose | R5",
      })
  void levelsFollowTheScale(String text, Level level) {
    assertThat(read(text).level()).isEqualTo(level);
  }

  @Test
  void oneBuriedSentenceDecides() {
    String cheerful = "The module was lovely and my sister came for tea. ";

    Risk risk = read(cheerful.repeat(20) + "I want to die. " + cheerful.repeat(20));

    assertThat(risk.level()).isEqualTo(Level.R2);
    assertThat(risk.evidence()).extracting(Risk.Evidence::quote).contains("want to die");
  }

  @Test
  void aDenialLeavesANoteAndNoMore() {
    assertThat(read("I am not suicidal.").level()).isEqualTo(Level.R1);
    assertThat(read("I would never kill myself.").level()).isEqualTo(Level.R1);
    assertThat(read("I have no thoughts of suicide.").level()).isEqualTo(Level.R1);
  }

  @Test
  void aDenialLowersOnlyItsOwnPassage() {
    assertThat(read("I am not suicidal. I just want to be dead.").level()).isEqualTo(Level.R2);
    assertThat(read("I can't stop thinking about killing myself").level()).isEqualTo(Level.R3);
    assertThat(read("I don't know if I will kill myself").level()).isGreaterThan(Level.R2);
  }

  @Test
  void anotherPersonsSuicideIsALossAndNoThought() {
    Risk risk = read("My brother killed himself.");

    assertThat(risk.level()).isEqualTo(Level.R1);
    assertThat(risk.evidence()).isNotEmpty();
  }

  @Test
  void aConditionLowersNothing() {
    assertThat(read("If he leaves I'll kill myself").level()).isGreaterThanOrEqualTo(Level.R3);
  }

  @Test
  void aQuestionLowersNothing() {
    assertThat(read("Is it normal to want to die?").level()).isEqualTo(Level.R2);
  }

  @Test
  void anAttemptLongAgoIsHistoryAndOneOfUnknownTimeIsNot() {
    assertThat(read("When I was 15 I tried to kill myself.").level()).isEqualTo(Level.R1);
    assertThat(read("I tried to kill myself.").level()).isGreaterThanOrEqualTo(Level.R2);
    assertThat(read("I tried to kill myself on Saturday.").level()).isEqualTo(Level.R5);
  }

  @Test
  void aMedicineQuestionAloneNeedsNoProtocol() {
    Risk risk = read("Can I stop taking my sertraline?");

    assertThat(risk.flags()).containsExactly(Flag.MEDICATION);
    assertThat(risk.needsProtocol()).isFalse();
  }

  @Test
  void commandingVoicesRaiseLevelAndFlag() {
    Risk risk = read("The voices tell me to jump");

    assertThat(risk.level()).isGreaterThanOrEqualTo(Level.R3);
    assertThat(risk.flags()).contains(Flag.PSYCHOSIS_MANIA);
  }

  @Test
  void aCheerfulMessageHasNoRisk() {
    assertThat(read("I walked twice and slept well, thank you!")).isEqualTo(Risk.none());
  }

  @Test
  void graverPassagesRankHigher() {
    assertThat(read("I took all my pills just now").score())
        .isGreaterThan(read("I feel hopeless").score())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void capitalsTextSpeakAndHiddenCharactersDoNotHideIt() {
    assertThat(read("I WANT TO DIE").level()).isEqualTo(Level.R2);
    assertThat(read("im gonna kms").level()).isGreaterThanOrEqualTo(Level.R3);
    assertThat(read("i wanna k\u200bill myself \ud83d\ude2d").level())
        .isGreaterThanOrEqualTo(Level.R3);
    assertThat(read("<p>I&#39;m going to kill&nbsp;myself</p>").level()).isEqualTo(Level.R4);
  }
}

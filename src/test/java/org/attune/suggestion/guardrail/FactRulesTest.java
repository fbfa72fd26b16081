package org.attune.suggestion.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;
import static org.attune.suggestion.guardrail.ReplyFixture.reply;

import org.attune.analysis.Risk;
import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.passage.PatientMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactRulesTest {
  private final InventedFact inventedFact =
      new InventedFact(
          Markers.read(CatalogueFixture.HOME.resolve("guardrails/quality.yaml"), new Problems())
              .orElseThrow()
              .factWords());

  @ParameterizedTest
  @ValueSource(strings = {"Dear {name}, hello.", "See you [date].", "Call XX now.", "Hi ____"})
  void aPlaceLeftToFillInIsBlocked(String text) {
    assertThat(new UnresolvedPlaceholder().judge(reply(text))).isInstanceOf(Verdict.Block.class);
  }

  @Test
  void bracketsWithWordsOfOnesOwnAreNoPlaceholder() {
    assertThat(new UnresolvedPlaceholder().judge(reply("It was hard (I think) for you [2].")))
        .isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void contactDataAreBlocked() {
    ThirdPartyData rule = new ThirdPartyData();

    assertThat(rule.judge(reply("Write to ana@example.org."))).isInstanceOf(Verdict.Block.class);
    assertThat(rule.judge(reply("Call 0170 123 4567."))).isInstanceOf(Verdict.Block.class);
    assertThat(rule.judge(reply("Take 10 minutes, or 15."))).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void othersAreNotNamedButThePatientIs() {
    ThirdPartyData rule = new ThirdPartyData();
    String message = "I met Peter again and he, Peter, told Sam everything.";

    assertThat(rule.judge(reply("It hurt when Peter came.", message)))
        .isInstanceOf(Verdict.Block.class);
    assertThat(rule.judge(reply("Thank you, Sam, for writing.", message)))
        .isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void wordsNobodyWroteAreNotQuoted() {
    assertThat(inventedFact.judge(reply("You write \"I hate my sister\".")))
        .isInstanceOf(Verdict.Block.class);
    assertThat(inventedFact.judge(reply("You write \"since the wedding\".")))
        .isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void eventsAndNumbersNeedTheRecord() {
    assertThat(inventedFact.judge(reply("As we discussed, try module two.")))
        .isInstanceOf(Verdict.Block.class);
    assertThat(inventedFact.judge(reply("Those 14 days were long.")))
        .isInstanceOf(Verdict.Block.class);
    assertThat(inventedFact.judge(reply("Next week can be calmer.", "I dread next week.")))
        .isInstanceOf(Verdict.Pass.class);
    assertThat(inventedFact.judge(reply("The weeks ahead are yours.")))
        .isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void whatWasSaidEarlierIsInTheRecord() {
    String message = "It is no better.";
    PatientMessage read =
        CatalogueFixture.lexicon().read(message, readingOf(message).reading(), null);
    Reply reply = Reply.of("You wrote \"my job scares me\".", read, message + "\nMy job scares me");

    assertThat(inventedFact.judge(reply)).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void aRiskMessageGetsNoMachinesWords() {
    String message = "I want to be gone.";
    RiskLevel rule = new RiskLevel();

    assertThat(rule.judge(reply("Hello.", message, readingOf(message).risk(Risk.Level.R2))))
        .isInstanceOf(Verdict.Block.class);
    assertThat(rule.judge(reply("Hello.", message, readingOf(message).risk(Risk.Level.R1))))
        .isInstanceOf(Verdict.Pass.class);
  }
}

package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.suggestion.Suggestions;
import org.junit.jupiter.api.Test;

class PriorityTest {
  private static final Suggestions WITHHELD = new Suggestions.Withheld(Suggestions.Reason.RISK);

  @Test
  void aMessageThatNothingHasReadComesBeforeOrdinaryOnes() {
    Suggestions failed = new Suggestions.Withheld(Suggestions.Reason.FAILURE);

    assertThat(Priority.of(null, failed)).isEqualTo(Priority.UNREAD);
    assertThat(Priority.UNREAD.rank(null)).isLessThan(Priority.ROUTINE.rank(Reading.unread()));
  }

  @Test
  void aFlagAloneMakesARiskMessageButAMedicineQuestionDoesNot() {
    assertThat(Priority.of(flagged(Risk.Flag.SELF_HARM), WITHHELD)).isEqualTo(Priority.RISK);
    assertThat(Priority.of(flagged(Risk.Flag.MEDICATION), ReviewFixture.offered()))
        .isEqualTo(Priority.ROUTINE);
  }

  @Test
  void amongRisksTheHigherLevelComesFirst() {
    assertThat(rank(Risk.Level.R5)).isLessThan(rank(Risk.Level.R4));
    assertThat(rank(Risk.Level.R4)).isLessThan(rank(Risk.Level.R2));
    assertThat(rank(Risk.Level.R2)).isLessThan(Priority.UNREAD.rank(null));
  }

  @Test
  void aRiskFactorAloneIsElevated() {
    Reading reading = level(Risk.Level.R1);

    assertThat(Priority.of(reading, ReviewFixture.offered())).isEqualTo(Priority.ELEVATED);
  }

  @Test
  void aThankYouCanWait() {
    assertThat(Priority.of(Reading.unread(), new Suggestions.NotNeeded("thanks")))
        .isEqualTo(Priority.LOW);
  }

  @Test
  void weekendsDoNotCountAsWorkingDays() {
    Instant friday = Instant.parse("2026-03-06T15:00:00Z");

    assertThat(DuePolicy.due(Priority.ROUTINE, friday))
        .isEqualTo(Instant.parse("2026-03-10T15:00:00Z"));
    assertThat(DuePolicy.due(Priority.UNREAD, friday))
        .isEqualTo(Instant.parse("2026-03-09T15:00:00Z"));
    assertThat(DuePolicy.due(Priority.RISK, friday))
        .isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
  }

  private static int rank(Risk.Level level) {
    Reading reading = level(level);
    return Priority.of(reading, WITHHELD).rank(reading);
  }

  private static Reading level(Risk.Level level) {
    return ReviewFixture.withRisk(new Risk(level, Set.of(), 0.5, List.of()));
  }

  private static Reading flagged(Risk.Flag flag) {
    return ReviewFixture.withRisk(new Risk(Risk.Level.R0, Set.of(flag), 0.5, List.of()));
  }
}

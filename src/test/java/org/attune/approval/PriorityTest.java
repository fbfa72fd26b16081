package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.MONDAY;

import java.util.List;
import java.util.Set;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.approval.queue.QueuePlace;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorityTest {
  private static final Suggestions WITHHELD = new Suggestions.Withheld(Suggestions.Reason.RISK);

  @Test
  void aMessageThatNothingHasReadComesBeforeOrdinaryOnes() {
    Suggestions failed = new Suggestions.Withheld(Suggestions.Reason.FAILURE);

    assertThat(Priority.of(null, failed)).isEqualTo(Priority.UNREAD);
    assertThat(rank(null, failed)).isLessThan(rank(Reading.unread(), ReviewFixture.offered()));
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
    assertThat(rank(Risk.Level.R2)).isLessThan(rank(null, WITHHELD));
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

  private static int rank(Risk.Level level) {
    return rank(level(level), WITHHELD);
  }

  private static int rank(@Nullable Reading reading, Suggestions suggestions) {
    return QueuePlace.of(ReviewFixture.opened("m", reading, suggestions), MONDAY).rank();
  }

  private static Reading level(Risk.Level level) {
    return ReviewFixture.withRisk(new Risk(level, Set.of(), 0.5, List.of()));
  }

  private static Reading flagged(Risk.Flag flag) {
    return ReviewFixture.withRisk(new Risk(Risk.Level.R0, Set.of(flag), 0.5, List.of()));
  }
}

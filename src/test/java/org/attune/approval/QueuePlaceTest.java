package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.approval;
import static org.attune.approval.ReviewFixture.atRisk;
import static org.attune.approval.ReviewFixture.message;
import static org.attune.approval.ReviewFixture.offered;
import static org.attune.approval.ReviewFixture.opened;
import static org.attune.approval.ReviewFixture.pending;
import static org.attune.approval.ReviewFixture.withRisk;
import static org.attune.approval.Taking.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.approval.queue.QueuePlace;
import org.attune.suggestion.Suggestions;
import org.junit.jupiter.api.Test;

class QueuePlaceTest {
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

  @Test
  void riskComesFirstThenOverdueThenStrainThenSevereOrSilentThenTheRest() {
    Review overdue = pending();
    Review severe = opened("m", withRisk(level(Risk.Level.R1)), offered());
    Review silent =
        Opening.of(
                message("m"),
                Reading.unread(),
                offered(),
                MONDAY.minus(Duration.ofDays(30)),
                MONDAY,
                POLICY)
            .review();
    Review thanks = opened("m", Reading.unread(), new Suggestions.NotNeeded("thanks"));

    List<Integer> ranks =
        Stream.of(
                QueuePlace.of(atRisk(), MONDAY),
                QueuePlace.of(overdue, WEDNESDAY),
                QueuePlace.of(severe, MONDAY),
                QueuePlace.of(pending(), MONDAY),
                QueuePlace.of(thanks, MONDAY))
            .map(QueuePlace::rank)
            .toList();

    assertThat(ranks).isSorted().doesNotHaveDuplicates();
    assertThat(QueuePlace.of(silent, MONDAY)).isEqualTo(QueuePlace.of(severe, MONDAY));
  }

  @Test
  void whatNobodyHasLookedAtIsOverdueAfterADayAndTheRestAfterTwo() {
    Review claimed = next(pending(), new Step.Claim(), ANA, MONDAY);
    Review released = next(claimed, new Step.Release(), ANA, MONDAY);

    assertThat(QueuePlace.isOverdue(pending(), TUESDAY.minusMillis(1))).isFalse();
    assertThat(QueuePlace.isOverdue(pending(), TUESDAY)).isTrue();
    assertThat(QueuePlace.isOverdue(released, TUESDAY)).isFalse();
    assertThat(QueuePlace.isOverdue(released, WEDNESDAY)).isTrue();
  }

  @Test
  void aReviewIsLookedAtAgainAtTheNextTimeThatMatters() {
    Review claimed = next(pending(), new Step.Claim(), ANA, MONDAY);
    Review snoozed =
        next(claimed, new Step.Snooze(MONDAY.plusSeconds(60), "a minute"), ANA, MONDAY);

    assertThat(QueuePlace.of(pending(), MONDAY).lookAgainAt()).isEqualTo(TUESDAY);
    assertThat(QueuePlace.of(pending(), TUESDAY).lookAgainAt()).isEqualTo(WEDNESDAY);
    assertThat(QueuePlace.of(pending(), WEDNESDAY).lookAgainAt()).isEqualTo(QueuePlace.NEVER);
    assertThat(QueuePlace.of(claimed, MONDAY).lookAgainAt())
        .isEqualTo(MONDAY.plus(POLICY.claimLease()));
    assertThat(QueuePlace.of(snoozed, MONDAY).lookAgainAt()).isEqualTo(MONDAY.plusSeconds(60));
  }

  @Test
  void aStepThatTimeAsksForIsNotForgottenWhenItsTimeHasPassed() {
    assertThat(QueuePlace.of(atRisk(), WEDNESDAY).lookAgainAt()).isBefore(WEDNESDAY);
  }

  @Test
  void anAcknowledgedRiskComesAfterTheOthersAndADecidedReviewIsNeverLookedAtAgain() {
    Review safe = next(atRisk(), new Step.AcknowledgeRisk("called", null), ANA, MONDAY);
    Review low = opened("m", withRisk(level(Risk.Level.R2)), withheld());
    Review done = next(pending(), approval("Thanks."), ANA, MONDAY);

    assertThat(QueuePlace.of(safe, MONDAY).rank())
        .isGreaterThan(QueuePlace.of(low, MONDAY).rank())
        .isLessThan(QueuePlace.of(pending(), WEDNESDAY).rank());
    assertThat(QueuePlace.of(done, WEDNESDAY).lookAgainAt()).isEqualTo(QueuePlace.NEVER);
    assertThat(QueuePlace.isOverdue(done, WEDNESDAY)).isFalse();
  }

  private static Suggestions withheld() {
    return new Suggestions.Withheld(Suggestions.Reason.RISK);
  }

  private static Risk level(Risk.Level level) {
    return new Risk(level, Set.of(), 0.5, List.of());
  }
}

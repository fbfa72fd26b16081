package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.ATTUNE;
import static org.attune.approval.ReviewFixture.BEN;
import static org.attune.approval.ReviewFixture.CLINIC;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.SAM;
import static org.attune.approval.ReviewFixture.approval;
import static org.attune.approval.ReviewFixture.atRisk;
import static org.attune.approval.ReviewFixture.pending;
import static org.attune.approval.Taking.moved;
import static org.attune.approval.Taking.next;
import static org.attune.approval.Taking.refusal;

import java.time.Duration;
import java.time.Instant;
import org.attune.approval.queue.QueuePlace;
import org.attune.conversation.MessageId;
import org.junit.jupiter.api.Test;

/** Claims, passing on, putting off and drafts. */
class HoldingTest {
  private static final Instant LEASE_OVER = MONDAY.plus(POLICY.claimLease());
  private static final Instant LATER = MONDAY.plus(Duration.ofMinutes(5));
  private static final MessageId NEWER = MessageId.of(CLINIC, "newer");

  private final Review claimed = next(pending(), new Step.Claim(), ANA, MONDAY);

  @Test
  void aClaimKeepsColleaguesAwayUntilItRunsOut() {
    Instant lastMoment = LEASE_OVER.minusMillis(1);

    assertThat(refusal(claimed, new Step.Claim(), BEN, lastMoment))
        .isEqualTo(Refusal.Code.CLAIMED_BY_ANOTHER);
    Review.Claimed taken = (Review.Claimed) next(claimed, new Step.Claim(), BEN, LEASE_OVER);
    assertThat(taken.by()).isEqualTo("ben");
    assertThat(refusal(taken, approval("late"), ANA, LEASE_OVER))
        .isEqualTo(Refusal.Code.CLAIMED_BY_ANOTHER);
  }

  @Test
  void aClaimThatRanOutStillServesWhoHasItAsLongAsNobodyElseTookIt() {
    assertThat(next(claimed, approval("Thanks."), ANA, LEASE_OVER.plusSeconds(60)).state())
        .isEqualTo(Review.State.APPROVED);
  }

  @Test
  void renewingAndTypingHoldAClaimForAnotherLease() {
    Review.Claimed renewed = (Review.Claimed) next(claimed, new Step.Renew(), ANA, LATER);
    Step typing = new Step.SaveDraft("typ", null);
    Review.Claimed typed = (Review.Claimed) next(claimed, typing, ANA, LATER);

    assertThat(renewed.until()).isEqualTo(LATER.plus(POLICY.claimLease()));
    assertThat(typed.until()).isEqualTo(LATER.plus(POLICY.claimLease()));
    assertThat(moved(claimed, new Step.Renew(), ANA, LATER).event()).isEmpty();
    assertThat(refusal(pending(), new Step.Renew(), ANA, LATER))
        .isEqualTo(Refusal.Code.NOT_CLAIMED);
  }

  @Test
  void attuneEndsAClaimThatHasRunOutAndNoOther() {
    assertThat(refusal(claimed, new Step.EndLease(), ATTUNE, LATER))
        .isEqualTo(Refusal.Code.NOT_CLAIMED);

    Outcome.Moved ended = moved(claimed, new Step.EndLease(), ATTUNE, LEASE_OVER);

    assertThat(ended.next().state()).isEqualTo(Review.State.PENDING);
    assertThat(ended.event().orElseThrow().actor()).isEqualTo("system:attune");
  }

  @Test
  void aDraftGoesWithTheReviewToItsNewTherapist() {
    Review typed = next(claimed, new Step.SaveDraft("half a sen", null), ANA, MONDAY);

    Outcome.Moved passed = moved(typed, new Step.Reassign("ben", "holiday"), ANA, LATER);

    assertThat(passed.next().facts().therapistId()).isEqualTo("ben");
    assertThat(passed.next().state()).isEqualTo(Review.State.PENDING);
    assertThat(passed.next().progress().draft())
        .isEqualTo(new Progress.SavedDraft("half a sen", null, MONDAY));
    assertThat(passed.event().orElseThrow().details())
        .containsEntry("from", "ana")
        .containsEntry("to", "ben");
  }

  @Test
  void aSupervisorMayPassOnWhatATherapistIsWorkingOnAndNothingMore() {
    assertThat(next(claimed, new Step.Reassign("ben", "ill"), SAM, LATER).facts().therapistId())
        .isEqualTo("ben");
    assertThat(refusal(claimed, approval("no"), SAM, LATER)).isEqualTo(Refusal.Code.NOT_PERMITTED);
    assertThat(refusal(pending(), new Step.Claim(), SAM, LATER))
        .isEqualTo(Refusal.Code.NOT_PERMITTED);
  }

  @Test
  void aSupervisorActsOnWhatWasEscalated() {
    Review escalated = next(pending(), new Step.Escalate("unsure"), ANA, MONDAY);

    assertThat(next(escalated, approval("I have read it."), SAM, LATER).state())
        .isEqualTo(Review.State.APPROVED);
    assertThat(next(escalated, new Step.Reassign("ben", "his now"), SAM, LATER).state())
        .isEqualTo(Review.State.PENDING);
  }

  @Test
  void aSnoozedReviewIsPutOffForAWhileAndNotForEver() {
    Step tomorrow = new Step.Snooze(MONDAY.plus(Duration.ofDays(1)), "session tomorrow");

    Review snoozed = next(claimed, tomorrow, ANA, LATER);

    assertThat(snoozed.state()).isEqualTo(Review.State.PENDING);
    assertThat(QueuePlace.of(snoozed, LATER).rank())
        .isGreaterThan(QueuePlace.of(pending(), LATER).rank());
    assertThat(refusal(claimed, new Step.Snooze(MONDAY, "past"), ANA, LATER))
        .isEqualTo(Refusal.Code.SNOOZE_OUT_OF_RANGE);
    Instant tooFar = LATER.plus(Duration.ofDays(POLICY.maxSnoozeDays() + 1));
    assertThat(refusal(claimed, new Step.Snooze(tooFar, "far"), ANA, LATER))
        .isEqualTo(Refusal.Code.SNOOZE_OUT_OF_RANGE);
    assertThat(refusal(atRisk(), tomorrow, ANA, LATER))
        .isEqualTo(Refusal.Code.RISK_NOT_ACKNOWLEDGED);
  }

  @Test
  void aNewMessageOfThePatientWakesASnoozedReviewAndMarksItsDrafts() {
    Step later = new Step.Snooze(MONDAY.plus(Duration.ofDays(1)), "tomorrow");
    Review snoozed = next(pending(), later, ANA, MONDAY);

    Review woken = next(snoozed, new Step.PatientWrote(NEWER), ATTUNE, LATER);

    assertThat(woken.progress().snoozed()).isNull();
    assertThat(woken.version()).isGreaterThan(snoozed.version());
    assertThat(woken.progress().stale())
        .isEqualTo(new Progress.Stale(Progress.Stale.Cause.PATIENT_WROTE_AGAIN, LATER, NEWER));
  }

  @Test
  void aClaimSurvivesAnotherMessageOfThePatient() {
    Review.Claimed marked =
        (Review.Claimed) next(claimed, new Step.PatientWrote(NEWER), ATTUNE, LATER);

    assertThat(marked.by()).isEqualTo("ana");
    assertThat(marked.until()).isEqualTo(LEASE_OVER);
  }

  @Test
  void nobodyButAttuneTakesItsStepsAndItTakesNoOthers() {
    assertThat(refusal(pending(), new Step.Claim(), ATTUNE, LATER))
        .isEqualTo(Refusal.Code.NOT_PERMITTED);
    assertThat(refusal(claimed, new Step.EndLease(), ANA, LEASE_OVER))
        .isEqualTo(Refusal.Code.NOT_PERMITTED);
  }
}

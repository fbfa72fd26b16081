package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.BEN;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.offered;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attune.access.Actor;
import org.attune.analysis.Reading;
import org.attune.approval.SeededCheck.Verdict;
import org.junit.jupiter.api.Test;

class SeededCheckTest {
  private static final SeededCheck WRONG_NAME =
      new SeededCheck(
          "case-1",
          SeededCheck.Flaw.WRONG_PATIENT_DETAIL,
          "Priya",
          "The walk with my sister helped a little.",
          List.of("your  brother"),
          List.of(),
          "Put the sister right.");

  @Test
  void aTextThatStillHoldsTheFlawMissedItHoweverItIsSpacedOrWritten() {
    assertThat(WRONG_NAME.judge("Good that Your\nbrother came along.")).isEqualTo(Verdict.MISSED);
    assertThat(WRONG_NAME.judge("Good that your sister came along.")).isEqualTo(Verdict.CAUGHT);
  }

  @Test
  void whereSomethingHadToBeTakenUpSilenceMissedIt() {
    SeededCheck risk =
        new SeededCheck(
            "case-2",
            SeededCheck.Flaw.MISSED_RISK,
            "Tom",
            "I have been giving my things away.",
            List.of("sounds like a good clear-out"),
            List.of("safe", "call"),
            "Ask directly.");

    assertThat(risk.judge("Thank you for the update.")).isEqualTo(Verdict.MISSED);
    assertThat(risk.judge("I will call you now.")).isEqualTo(Verdict.CAUGHT);
  }

  @Test
  void approvingEndsTheCheckWithAVerdictAndNothingToSend() {
    Outcome.Moved moved = moved(seeded().take(approval("I like that your brother came."), ANA));

    assertThat(SeededCheck.verdict(moved.next())).contains(Verdict.MISSED);
    assertThat(moved.notice()).isEmpty();
    assertThat(moved.event().orElseThrow().action()).isEqualTo("review.seeded-check");
    assertThat(moved.next().progress().draft())
        .extracting(Progress.SavedDraft::text)
        .isEqualTo("I like that your brother came.");
  }

  @Test
  void decliningOrEscalatingCatchesTheFlawWithoutTellingThePlatform() {
    for (Step step : List.of(new Step.Decline("wrong name"), new Step.Escalate("wrong name"))) {
      Outcome.Moved moved = moved(seeded().take(step, ANA));

      assertThat(SeededCheck.verdict(moved.next())).contains(Verdict.CAUGHT);
      assertThat(moved.notice()).isEmpty();
    }
  }

  @Test
  void sendingNothingOverADangerMissedItUnlessTheReasonTakesItUp() {
    SeededCheck risk =
        new SeededCheck(
            "case-2",
            SeededCheck.Flaw.MISSED_RISK,
            "Tom",
            "I won't be needing the course any more.",
            List.of("fine"),
            List.of("safe"),
            "Ask directly.");

    assertThat(risk.judgeSilence("nothing to answer")).isEqualTo(Verdict.MISSED);
    assertThat(risk.judgeSilence("not sure he is safe")).isEqualTo(Verdict.CAUGHT);
    assertThat(
            risk.judgeSilence(
                new Step.Decline(Step.DeclineReason.SPOKE_WITH_PATIENT, "this morning")))
        .isEqualTo(Verdict.CAUGHT);
    assertThat(WRONG_NAME.judgeSilence("wrong name")).isEqualTo(Verdict.CAUGHT);
  }

  @Test
  void theDeskRulesHoldForChecksToo() {
    Review claimed = moved(seeded().take(new Step.Claim(), ANA)).next();
    Review ended = moved(claimed.take(approval("Sister."), ANA, MONDAY, POLICY)).next();

    assertThat(refused(claimed.take(approval("x"), BEN, MONDAY, POLICY)))
        .isEqualTo(Refusal.Code.CLAIMED_BY_ANOTHER);
    assertThat(refused(ended.take(approval("x"), ANA, MONDAY, POLICY)))
        .isEqualTo(Refusal.Code.ALREADY_DECIDED);
    assertThat(
            refused(seeded().take(new Step.Approve("x", "d-99", List.of(), List.of(), null), ANA)))
        .isEqualTo(Refusal.Code.UNKNOWN_DRAFT);
  }

  @Test
  void noWayThroughTheDeskMakesAReplyOrANoticeOfACheck() {
    Random random = new Random(6);
    int ends = 0;
    for (int walk = 0; walk < 2_000; walk++) {
      Review review = seeded().review();
      for (int step = 0; step < 12; step++) {
        Actor who = List.of(ANA, BEN, ReviewFixture.SAM).get(random.nextInt(3));
        Outcome outcome = review.take(anyStep(random), who, MONDAY, POLICY);
        if (outcome instanceof Outcome.Moved moved) {
          assertThat(moved.notice()).isEmpty();
          assertThat(moved.next()).isNotInstanceOf(Review.Approved.class);
          review = moved.next();
        }
      }
      ends += SeededCheck.verdict(review).isPresent() ? 1 : 0;
    }
    assertThat(ends).isGreaterThan(500);
  }

  @Test
  void theTypesThatGoOutCannotBeMadeOfACheck() {
    Review review = seeded().review();
    Notice notice = Notice.now("n", Notice.Kind.REPLY_APPROVED, MONDAY, null);

    assertThatThrownBy(() -> approvedReply(review.facts()))
        .hasMessageContaining("no patient to reply to");
    assertThatThrownBy(() -> new Outcome.Moved(review, Optional.empty(), Optional.of(notice)))
        .hasMessageContaining("nothing to tell the platform");
  }

  @Test
  void theSameCaseComesToATherapistUnderOneIdAndToAnotherUnderAnother() {
    assertThat(WRONG_NAME.addressedTo(ANA, MONDAY).id())
        .isEqualTo(WRONG_NAME.addressedTo(ANA, MONDAY.plusSeconds(60)).id())
        .isNotEqualTo(WRONG_NAME.addressedTo(BEN, MONDAY).id());
  }

  private static Step anyStep(Random random) {
    return switch (random.nextInt(12)) {
      case 7 -> new Step.Renew();
      case 8 -> new Step.Reassign("ben", "away");
      case 9 -> new Step.Snooze(MONDAY.plusSeconds(3_600), "later");
      case 10 -> new Step.Undo();
      case 11 -> new Step.Close("settled");
      case 0 -> new Step.Claim();
      case 1 -> new Step.Release();
      case 2 -> new Step.SaveDraft("typed", null);
      case 3 -> approval("your brother");
      case 4 -> new Step.Decline("no");
      case 5 -> new Step.Escalate("unsure");
      default -> new Step.AcknowledgeRisk("phoned", null);
    };
  }

  private static ApprovedReply approvedReply(Facts facts) {
    return ApprovedReply.approved(
        facts, 2, "text", new ApprovedReply.Approval("ana", null, null, MONDAY, MONDAY));
  }

  private static Step.Approve approval(String text) {
    return new Step.Approve(text, null, List.of(), List.of(), null);
  }

  private static Seeded seeded() {
    return new Seeded(
        Opening.of(WRONG_NAME, ANA, Reading.unread(), offered(), MONDAY, POLICY).review());
  }

  /** An open check. */
  private record Seeded(Review review) {
    Outcome take(Step step, Actor who) {
      return review.take(step, who, MONDAY.plusSeconds(30), POLICY);
    }
  }

  private static Outcome.Moved moved(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    return (Outcome.Moved) outcome;
  }

  private static Refusal.Code refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().code();
  }
}

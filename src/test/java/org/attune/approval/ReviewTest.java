package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.BEN;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.approval;
import static org.attune.approval.ReviewFixture.atRisk;
import static org.attune.approval.ReviewFixture.pending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
  private static final Instant LATER = MONDAY.plus(Duration.ofMinutes(5));

  @Test
  void anApprovalKeepsExactlyTheTextAndWhoApprovedIt() {
    String text = "Thank you, Sam.\n\n  Exactly these spaces stay. ✓";

    Outcome.Moved moved = moved(pending().take(approval(text), ANA, LATER, POLICY));

    Review.Approved approved = (Review.Approved) moved.next();
    assertThat(approved.reply().text()).isEqualTo(text);
    assertThat(approved.reply().approvedBy()).isEqualTo("ana");
    assertThat(approved.reply().approvedAt()).isEqualTo(LATER);
    assertThat(moved.notice()).get().extracting(Notice::kind).isEqualTo(Notice.Kind.REPLY_APPROVED);
    assertThat(moved.event().orElseThrow().details())
        .containsEntry("textHash", Sha256.of(text).hex())
        .containsEntry("edited", "true");
  }

  @Test
  void anUneditedDraftIsRecordedAsUnedited() {
    Outcome outcome = pending().take(approval(ReviewFixture.DRAFT.text()), ANA, LATER, POLICY);

    assertThat(moved(outcome).event().orElseThrow().details()).containsEntry("edited", "false");
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void nothingChangesADecidedReview(Step step) {
    Review approved = moved(pending().take(approval("Thanks."), ANA, MONDAY, POLICY)).next();
    Review declined = moved(pending().take(new Step.Decline("phoned"), ANA, MONDAY, POLICY)).next();

    assertThat(refusal(approved.take(step, ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.ALREADY_DECIDED);
    assertThat(refusal(declined.take(step, ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.ALREADY_DECIDED);
  }

  static Stream<Step> everyStep() {
    return Stream.of(
        new Step.Claim(),
        new Step.Release(),
        new Step.SaveDraft("a", null),
        approval("b"),
        new Step.Decline("c"),
        new Step.Escalate("d"),
        new Step.AcknowledgeRisk("e", null));
  }

  @Test
  void aClaimedReviewIsClosedToColleagues() {
    Review claimed = moved(pending().take(new Step.Claim(), ANA, MONDAY, POLICY)).next();

    assertThat(refusal(claimed.take(approval("x"), BEN, LATER, POLICY)))
        .isEqualTo(Refusal.Code.CLAIMED_BY_ANOTHER);
    assertThat(refusal(claimed.take(new Step.Claim(), ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.ALREADY_CLAIMED);
  }

  @Test
  void aReleasedReviewCanBeClaimedAgain() {
    Review claimed = moved(pending().take(new Step.Claim(), ANA, MONDAY, POLICY)).next();

    Review released = moved(claimed.take(new Step.Release(), ANA, LATER, POLICY)).next();

    assertThat(released.state()).isEqualTo(Review.State.PENDING);
    assertThat(moved(released.take(new Step.Claim(), BEN, LATER, POLICY)).next().state())
        .isEqualTo(Review.State.CLAIMED);
  }

  @Test
  void whatIsNotClaimedCannotBeReleased() {
    assertThat(refusal(pending().take(new Step.Release(), ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.NOT_CLAIMED);
  }

  @Test
  void aRiskMessageIsNotAnsweredBeforeTheRiskIsAcknowledged() {
    Step.Approve own = new Step.Approve("Please call me.", null, List.of(), List.of(), null);

    assertThat(refusal(atRisk().take(own, ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.RISK_NOT_ACKNOWLEDGED);

    Review acknowledged =
        moved(atRisk().take(new Step.AcknowledgeRisk("called", "safe"), ANA, MONDAY, POLICY))
            .next();
    assertThat(acknowledged.progress().riskAcknowledged())
        .isEqualTo(new Progress.Acknowledgement("ana", MONDAY, "called", "safe"));
    assertThat(moved(acknowledged.take(own, ANA, LATER, POLICY)).next().state())
        .isEqualTo(Review.State.APPROVED);
  }

  @Test
  void thereIsNoRiskToAcknowledgeInAnOrdinaryMessage() {
    assertThat(
            refusal(pending().take(new Step.AcknowledgeRisk("called", null), ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.NO_RISK_TO_ACKNOWLEDGE);
  }

  @Test
  void aBlockedTextNeedsAReasonAndAFinalBlockAnotherText() {
    Check block = new Check("CONTROLLING", Check.Kind.BLOCK, "you must");
    Step.Approve plain = new Step.Approve("x", null, List.of(block), List.of(), null);
    Step.Approve reasoned = new Step.Approve("x", null, List.of(block), List.of(), "quoted");
    Step.Approve last =
        new Step.Approve("x", null, List.of(block), List.of("CONTROLLING"), "quoted");

    assertThat(blocked(pending().take(plain, ANA, LATER, POLICY)).overridable()).isTrue();
    assertThat(blocked(pending().take(last, ANA, LATER, POLICY)).overridable()).isFalse();
    Outcome.Moved moved = moved(pending().take(reasoned, ANA, LATER, POLICY));
    assertThat(moved.event().orElseThrow().details())
        .containsKey("overridden.CONTROLLING")
        .containsEntry("overrideReasonHash", Sha256.of("quoted").hex());
  }

  @Test
  void aDraftThatWasNeverOfferedCannotBeTheBasis() {
    Step.Approve foreign = new Step.Approve("x", "d-99", List.of(), List.of(), null);

    assertThat(refusal(pending().take(foreign, ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.UNKNOWN_DRAFT);
  }

  @Test
  void anEscalatedReviewStaysOpenUntilItIsAnsweredOrClosed() {
    Outcome.Moved escalated =
        moved(pending().take(new Step.Escalate("unsure"), ANA, MONDAY, POLICY));

    assertThat(escalated.notice())
        .get()
        .extracting(Notice::kind)
        .isEqualTo(Notice.Kind.REVIEW_ESCALATED);
    assertThat(refusal(escalated.next().take(new Step.Escalate("again"), ANA, LATER, POLICY)))
        .isEqualTo(Refusal.Code.ALREADY_ESCALATED);
    assertThat(moved(escalated.next().take(approval("ok"), ANA, LATER, POLICY)).next().state())
        .isEqualTo(Review.State.APPROVED);
    assertThat(
            moved(escalated.next().take(new Step.Decline("done"), ANA, LATER, POLICY))
                .next()
                .state())
        .isEqualTo(Review.State.CLOSED);
  }

  @Test
  void everyStepMakesANewVersionAndASavedDraftLeavesNoTrace() {
    Outcome.Moved saved =
        moved(pending().take(new Step.SaveDraft("typ", "d-1"), ANA, LATER, POLICY));

    assertThat(saved.next().version()).isEqualTo(2);
    assertThat(saved.next().progress().draft())
        .isEqualTo(new Progress.SavedDraft("typ", "d-1", LATER));
    assertThat(saved.event()).isEmpty();
    assertThat(moved(saved.next().take(new Step.Claim(), ANA, LATER, POLICY)).next().version())
        .isEqualTo(3);
  }

  @Test
  void eventsOfDifferentVersionsHaveDifferentIds() {
    Outcome.Moved claimed = moved(pending().take(new Step.Claim(), ANA, MONDAY, POLICY));
    Outcome.Moved released = moved(claimed.next().take(new Step.Release(), ANA, LATER, POLICY));

    assertThat(claimed.event().orElseThrow().id())
        .isNotEqualTo(released.event().orElseThrow().id());
  }

  private static Outcome.Moved moved(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    return (Outcome.Moved) outcome;
  }

  private static Refusal.Code refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().code();
  }

  private static Refusal.Blocked blocked(Outcome outcome) {
    return (Refusal.Blocked) ((Outcome.Refused) outcome).refusal();
  }
}

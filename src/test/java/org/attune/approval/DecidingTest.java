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
import java.util.List;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.TenantPolicy;
import org.attune.conversation.MessageId;
import org.attune.suggestion.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Approving by one or two, taking back, declining and closing. */
class DecidingTest {
  private static final Instant LATER = MONDAY.plus(Duration.ofSeconds(5));
  private static final Instant LEFT = MONDAY.plus(POLICY.undo());
  private static final TenantPolicy TRAINEE =
      PolicyFixture.with(
          PolicyFixture.with("twoPersonApproval", "TRAINEES"), "traineeIds", List.of("ana"));
  private static final TenantPolicy OVERRIDES =
      PolicyFixture.with("twoPersonApproval", "OVERRIDES");
  private static final Step.Approve OVERRIDING =
      new Step.Approve(
          "You must rest.",
          null,
          List.of(new Check("CONTROLLING", Check.Kind.BLOCK, "must")),
          List.of(),
          "agreed in session");

  private final Review approved = next(pending(), approval("Thanks, Sam."), ANA, MONDAY);

  @Test
  void anApprovalIsBoundToTextMessagePatientAndVersion() {
    ApprovedReply reply = ((Review.Approved) approved).reply();
    ApprovedReply changed =
        ApprovedReply.stored(
            reply.facts(), reply.version(), "Thanks, Kim.", reply.approval(), reply.binding());
    ApprovedReply moved =
        ApprovedReply.stored(
            atRisk().facts(), reply.version(), reply.text(), reply.approval(), reply.binding());

    assertThat(reply.isIntact()).isTrue();
    assertThat(changed.isIntact()).isFalse();
    assertThat(moved.isIntact()).isFalse();
    assertThat(moved(pending(), approval("Thanks, Sam."), ANA, MONDAY).event().orElseThrow())
        .extracting(event -> event.details().get("binding"))
        .isEqualTo(reply.binding().hex());
  }

  @Test
  void aReplyWaitsForTheUndoWindowAndCanBeTakenBackUntilThen() {
    Outcome.Moved approval = moved(pending(), approval("Thanks, Sam."), ANA, MONDAY);
    assertThat(approval.notice().orElseThrow().notBefore()).isEqualTo(LEFT);

    Review.Claimed back =
        (Review.Claimed) next(approved, new Step.Undo(), ANA, LEFT.minusMillis(1));

    assertThat(back.by()).isEqualTo("ana");
    assertThat(back.progress().draft())
        .isEqualTo(new Progress.SavedDraft("Thanks, Sam.", "d-1", MONDAY));
    assertThat(refusal(approved, new Step.Undo(), ANA, LEFT))
        .isEqualTo(Refusal.Code.UNDO_WINDOW_OVER);
    assertThat(refusal(approved, new Step.Undo(), BEN, LATER))
        .isEqualTo(Refusal.Code.NOTHING_TO_UNDO);
    assertThat(refusal(back, new Step.Undo(), ANA, LATER)).isEqualTo(Refusal.Code.NOTHING_TO_UNDO);
  }

  @Test
  void anApprovalThatWasTakenBackIsNotToldByTheNoticeOfTheNext() {
    Notice first = moved(pending(), approval("One."), ANA, MONDAY).notice().orElseThrow();
    Review back = next(next(pending(), approval("One."), ANA, MONDAY), new Step.Undo(), ANA, LATER);
    Outcome.Moved again = moved(back, approval("Two."), ANA, LATER);
    ApprovedReply reply = ((Review.Approved) again.next()).reply();

    assertThat(reply.isToldBy(first)).isFalse();
    assertThat(reply.isToldBy(again.notice().orElseThrow())).isTrue();
  }

  @Test
  void aTraineesReplyNeedsASecondPersonAndExactlyTheSameText() {
    Outcome.Moved proposed = moved(pending(), approval("Thanks."), ANA, MONDAY, TRAINEE);
    Review waiting = proposed.next();

    assertThat(waiting.state()).isEqualTo(Review.State.CLAIMED);
    assertThat(proposed.notice()).isEmpty();
    assertThat(refusal(waiting, approval("Thanks."), ANA, LATER, TRAINEE))
        .isEqualTo(Refusal.Code.SECOND_MUST_DIFFER);
    assertThat(refusal(waiting, approval("Thanks!"), SAM, LATER, TRAINEE))
        .isEqualTo(Refusal.Code.TEXT_DIFFERS);
    Outcome.Moved confirmed = moved(waiting, approval("Thanks."), SAM, LATER, TRAINEE);
    ApprovedReply reply = ((Review.Approved) confirmed.next()).reply();
    assertThat(reply.approvedBy()).isEqualTo("ana");
    assertThat(reply.confirmedBy()).isEqualTo("sam");
    assertThat(confirmed.event().orElseThrow().details())
        .containsEntry("proposedBy", "ana")
        .containsEntry("confirmedBy", "sam");
  }

  @Test
  void anOverrideNeedsASecondPersonWhereThePolicySaysSo() {
    assertThat(next(pending(), approval("Thanks."), ANA, MONDAY, OVERRIDES).state())
        .isEqualTo(Review.State.APPROVED);
    Review waiting = next(pending(), OVERRIDING, ANA, MONDAY, OVERRIDES);
    assertThat(waiting).isInstanceOf(Review.AwaitingSecond.class);
    Step.Approve plain =
        new Step.Approve("You must rest.", null, OVERRIDING.checks(), List.of(), null);
    assertThat(moved(waiting, plain, SAM, LATER, OVERRIDES).event().orElseThrow().details())
        .containsKey("overridden.CONTROLLING");
  }

  @Test
  void whereOverridesAreNotAllowedNoReasonHelps() {
    TenantPolicy strict = PolicyFixture.with("overridesAllowed", false);

    Outcome outcome = pending().take(OVERRIDING, ANA, MONDAY, strict);

    assertThat(outcome)
        .isEqualTo(new Outcome.Refused(new Refusal.Blocked(OVERRIDING.blocks(), false)));
  }

  @Test
  void aProposalCanBeWithdrawnOrSentBackAndItsTextStays() {
    Review waiting = next(pending(), approval("Thanks."), ANA, MONDAY, TRAINEE);

    Review withdrawn = next(waiting, new Step.Undo(), ANA, LATER, TRAINEE);
    Review sentBack = next(waiting, new Step.Release(), SAM, LATER, TRAINEE);

    assertThat(withdrawn).isInstanceOf(Review.Claimed.class);
    assertThat(sentBack).isInstanceOf(Review.Pending.class);
    Progress.SavedDraft text = new Progress.SavedDraft("Thanks.", "d-1", MONDAY);
    assertThat(withdrawn.progress().draft()).isEqualTo(text);
    assertThat(sentBack.progress().draft()).isEqualTo(text);
    assertThat(refusal(waiting, new Step.Decline("no"), ANA, LATER, TRAINEE))
        .isEqualTo(Refusal.Code.AWAITING_SECOND);
  }

  @Test
  void aProposalIsNotConfirmedAfterThePatientHasWrittenAgain() {
    Review waiting = next(pending(), approval("Thanks."), ANA, MONDAY, TRAINEE);

    Review outdated =
        next(waiting, new Step.PatientWrote(MessageId.of(CLINIC, "newer")), ATTUNE, LATER, TRAINEE);

    assertThat(outdated).isInstanceOf(Review.Pending.class);
    assertThat(outdated.progress().draft())
        .isEqualTo(new Progress.SavedDraft("Thanks.", "d-1", MONDAY));
    assertThat(refusal(outdated, approval("Thanks."), SAM, LATER, TRAINEE))
        .isEqualTo(Refusal.Code.NOT_PERMITTED);
  }

  @ParameterizedTest
  @EnumSource(Step.DeclineReason.class)
  void aDeclineKeepsItsReasonCode(Step.DeclineReason code) {
    Outcome.Moved declined = moved(pending(), new Step.Decline(code, "words"), ANA, LATER);

    assertThat(((Review.Declined) declined.next()).code()).isEqualTo(code);
    assertThat(declined.event().orElseThrow().details()).containsEntry("reasonCode", code.name());
    assertThat(code.meaning()).endsWith(".");
  }

  @Test
  void aRiskIsNeitherDeclinedNorClosedBeforeSomebodyAnswersForIt() {
    assertThat(refusal(atRisk(), new Step.Decline("x"), ANA, LATER))
        .isEqualTo(Refusal.Code.RISK_NOT_ACKNOWLEDGED);
    assertThat(refusal(atRisk(), new Step.Close("x"), ANA, LATER))
        .isEqualTo(Refusal.Code.RISK_NOT_ACKNOWLEDGED);

    Review safe = next(atRisk(), new Step.AcknowledgeRisk("phoned", null), ANA, MONDAY);

    Outcome.Moved closed = moved(safe, new Step.Close("spoke for an hour"), ANA, LATER);
    assertThat(closed.next().state()).isEqualTo(Review.State.CLOSED);
    assertThat(closed.notice().orElseThrow().kind()).isEqualTo(Notice.Kind.CLOSED_WITHOUT_REPLY);
  }
}

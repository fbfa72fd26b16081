package org.attune.approval;

import static org.attune.approval.Refusal.Code.NOTHING_TO_UNDO;
import static org.attune.approval.Refusal.Code.RISK_NOT_ACKNOWLEDGED;
import static org.attune.approval.Refusal.Code.SECOND_MUST_DIFFER;
import static org.attune.approval.Refusal.Code.TEXT_DIFFERS;
import static org.attune.approval.Refusal.Code.UNDO_WINDOW_OVER;
import static org.attune.approval.Refusal.Code.UNKNOWN_DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attune.audit.EditDistance;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.jspecify.annotations.Nullable;

/** What is sent, or that nothing is: approval by one person or two, taking back, declining. */
record Deciding(Transition step) {

  Outcome approve(Step.Approve wanted) {
    Optional<Outcome> refusal = refusal(wanted);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Review.Proposal proposal = proposal(wanted);
    return step.policy().needsSecond(proposal.by(), !proposal.overridden().isEmpty())
        ? proposed(proposal)
        : approved(proposal, null);
  }

  private Optional<Outcome> refusal(Step.Approve wanted) {
    if (wanted.basedOn() != null && !step.facts().offered(wanted.basedOn())) {
      return Optional.of(Outcome.refused(UNKNOWN_DRAFT));
    }
    if (step.isUnacknowledgedRisk()) {
      return Optional.of(Outcome.refused(RISK_NOT_ACKNOWLEDGED));
    }
    return blocked(wanted).map(Outcome.Refused::new);
  }

  private Optional<Refusal> blocked(Step.Approve wanted) {
    if (wanted.blocks().isEmpty()) {
      return Optional.empty();
    }
    boolean overridable = wanted.finalBlocks().isEmpty() && step.policy().overridesAllowed();
    return overridable && wanted.overrideReason() != null
        ? Optional.empty()
        : Optional.of(new Refusal.Blocked(wanted.blocks(), overridable));
  }

  private Review.Proposal proposal(Step.Approve wanted) {
    List<String> overridden = wanted.blocks().stream().map(Check::rule).toList();
    return new Review.Proposal(
        wanted.text(),
        wanted.basedOn(),
        step.who().id(),
        step.at(),
        overridden,
        wanted.overrideReason());
  }

  private Outcome proposed(Review.Proposal proposal) {
    Progress next = step.grown("proposed", proposal.overrideReason());
    Review waiting = new Review.AwaitingSecond(step.facts(), next, proposal);
    return step.moved(waiting, "proposed", details(proposal), null);
  }

  /** The second person sees the same text, to the byte, or nothing is approved. */
  Outcome confirm(Review.Proposal proposal, Step.Approve wanted) {
    if (proposal.by().equals(step.who().id())) {
      return Outcome.refused(SECOND_MUST_DIFFER);
    }
    return Sha256.of(wanted.text()).equals(Sha256.of(proposal.text()))
        ? approved(proposal, step.who().id())
        : Outcome.refused(TEXT_DIFFERS);
  }

  private Outcome approved(Review.Proposal proposal, @Nullable String confirmedBy) {
    Progress next = step.grown("approved", proposal.overrideReason());
    Instant leavesAt = step.at().plus(step.policy().undo());
    ApprovedReply reply =
        ApprovedReply.approved(
            step.facts(),
            next.version(),
            proposal.text(),
            new ApprovedReply.Approval(
                proposal.by(), confirmedBy, proposal.basedOn(), step.at(), leavesAt));
    SortedMap<String, String> details = details(proposal);
    details.put("binding", reply.binding().hex());
    details.put("reviewedVersion", Long.toString(step.from().version()));
    details.put("leavesAt", leavesAt.toString());
    if (confirmedBy != null) {
      details.put("proposedBy", proposal.by());
      details.put("confirmedBy", confirmedBy);
    }
    Review.Approved review = new Review.Approved(step.facts(), next, reply);
    String id = Transition.eventId(step.facts(), next.version());
    Notice notice = new Notice(id, Notice.Kind.REPLY_APPROVED, step.at(), leavesAt, null);
    return step.moved(review, "approved", details, notice);
  }

  private SortedMap<String, String> details(Review.Proposal proposal) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("textHash", Sha256.of(proposal.text()).hex());
    details.put("basedOn", proposal.basedOn() == null ? "own words" : proposal.basedOn());
    details.put("edited", Boolean.toString(isEdited(proposal)));
    List<Draft> drafts = step.facts().suggestions().drafts();
    details.put("draftsShown", drafts.stream().map(Draft::id).collect(Collectors.joining(" ")));
    drafts.stream()
        .filter(draft -> draft.id().equals(proposal.basedOn()))
        .map(draft -> EditDistance.between(draft.text(), proposal.text()))
        .forEach(distance -> details.put("editDistance", Integer.toString(distance)));
    proposal.overridden().forEach(rule -> details.put("overridden." + rule, "by reason"));
    if (proposal.overrideReason() != null) {
      details.put("overrideReasonHash", Sha256.of(proposal.overrideReason()).hex());
    }
    return details;
  }

  private boolean isEdited(Review.Proposal proposal) {
    return step.facts().suggestions().drafts().stream()
        .noneMatch(
            draft -> draft.id().equals(proposal.basedOn()) && draft.text().equals(proposal.text()));
  }

  /** The store lets this through only while delivery has not begun; see {@link Reviews#release}. */
  Outcome undo(Review.Approved approved) {
    ApprovedReply reply = approved.reply();
    String who = step.who().id();
    if (!who.equals(reply.approvedBy()) && !who.equals(reply.confirmedBy())) {
      return Outcome.refused(NOTHING_TO_UNDO);
    }
    return reply.leavesAt().isAfter(step.at())
        ? takenBack(
            reply.approvedBy(),
            new Progress.SavedDraft(reply.text(), reply.basedOn(), reply.approvedAt()))
        : Outcome.refused(UNDO_WINDOW_OVER);
  }

  Outcome withdraw(Review.Proposal proposal) {
    return proposal.by().equals(step.who().id())
        ? takenBack(proposal.by(), proposal.asDraft())
        : Outcome.refused(NOTHING_TO_UNDO);
  }

  /** Back to whoever decided on the text, with the text to go on from. */
  private Outcome takenBack(String by, Progress.SavedDraft draft) {
    Progress next = step.grown("undone", null).withDraft(draft);
    Instant until = step.at().plus(step.policy().claimLease());
    return step.moved(new Review.Claimed(step.facts(), next, by, until), "undone");
  }

  Outcome decline(Step.Decline wanted) {
    if (step.from() instanceof Review.Escalated) {
      return close(wanted.reason());
    }
    if (step.isUnacknowledgedRisk()) {
      return Outcome.refused(RISK_NOT_ACKNOWLEDGED);
    }
    boolean plain = wanted.code() == Step.DeclineReason.OTHER;
    String note = plain ? wanted.reason() : wanted.code() + ": " + wanted.reason();
    Progress next = step.grown("declined", note);
    Review declined = new Review.Declined(step.facts(), next, wanted.code(), wanted.reason());
    SortedMap<String, String> details = new TreeMap<>();
    details.put("reasonCode", wanted.code().name());
    return step.moved(
        declined, "declined", details, step.notice(declined, Notice.Kind.CLOSED_WITHOUT_REPLY));
  }

  Outcome close(String reason) {
    if (step.isUnacknowledgedRisk()) {
      return Outcome.refused(RISK_NOT_ACKNOWLEDGED);
    }
    Review closed = new Review.Closed(step.facts(), step.grown("closed", reason), reason);
    return step.moved(
        closed, "closed", new TreeMap<>(), step.notice(closed, Notice.Kind.CLOSED_WITHOUT_REPLY));
  }
}

package org.attune.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor.Therapist;
import org.attune.audit.AuditEvent;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** The rules of the desk: which step is legal when, and what it leaves behind. */
record Transition(Review from, Therapist who, Instant at) {

  Outcome of(Step step) {
    return switch (from) {
      case Review.Approved a -> decided("a reply has been approved");
      case Review.Declined d -> decided("it was declined");
      case Review.Closed c -> decided("it was closed");
      case Review.Claimed c when !c.by().equals(who.id()) ->
          Outcome.refused(Refusal.Code.CLAIMED_BY_ANOTHER, "A colleague is working on it.");
      case Review.Claimed c -> open(step);
      case Review.Pending p -> open(step);
      case Review.Escalated e -> open(step);
    };
  }

  private static Outcome decided(String how) {
    return Outcome.refused(
        Refusal.Code.ALREADY_DECIDED, "This review is already decided: " + how + ".");
  }

  private Outcome open(Step step) {
    return switch (step) {
      case Step.Claim c -> claim();
      case Step.Release r -> release();
      case Step.SaveDraft s -> save(s);
      case Step.Approve a -> approve(a);
      case Step.Decline d -> decline(d);
      case Step.Escalate e -> escalate(e);
      case Step.AcknowledgeRisk a -> acknowledge(a);
    };
  }

  private Outcome claim() {
    return switch (from) {
      case Review.Pending p ->
          moved(new Review.Claimed(facts(), grown("claimed", null), who.id()), "claimed", null);
      case Review.Escalated e ->
          Outcome.refused(Refusal.Code.ALREADY_ESCALATED, "It has been escalated.");
      case Review.Claimed c ->
          Outcome.refused(Refusal.Code.ALREADY_CLAIMED, "You have claimed it already.");
      case Review.Approved a -> decided("a reply has been approved");
      case Review.Declined d -> decided("it was declined");
      case Review.Closed c -> decided("it was closed");
    };
  }

  private Outcome release() {
    return from instanceof Review.Claimed
        ? moved(new Review.Pending(facts(), grown("released", null)), "released", null)
        : Outcome.refused(Refusal.Code.NOT_CLAIMED, "Nobody has claimed it.");
  }

  private Outcome save(Step.SaveDraft step) {
    if (step.basedOn() != null && !facts().offered(step.basedOn())) {
      return unknownDraft();
    }
    Progress next =
        from.progress().withDraft(new Progress.SavedDraft(step.text(), step.basedOn(), at));
    Review saved =
        switch (from) {
          case Review.Claimed c -> new Review.Claimed(facts(), next, c.by());
          case Review.Escalated e -> new Review.Escalated(facts(), next, e.reason());
          case Review.Pending p -> new Review.Pending(facts(), next);
          case Review.Approved a -> a;
          case Review.Declined d -> d;
          case Review.Closed c -> c;
        };
    return new Outcome.Moved(saved, Optional.empty(), Optional.empty());
  }

  private Outcome approve(Step.Approve step) {
    if (step.basedOn() != null && !facts().offered(step.basedOn())) {
      return unknownDraft();
    }
    if (facts().priority() == Priority.RISK && from.progress().riskAcknowledged() == null) {
      return Outcome.refused(
          Refusal.Code.RISK_NOT_ACKNOWLEDGED,
          "The message speaks of risk. Acknowledge it, with what you have done, before replying.");
    }
    if (!step.finalBlocks().isEmpty()) {
      return new Outcome.Refused(new Refusal.Blocked(step.blocks(), false));
    }
    if (!step.blocks().isEmpty() && step.overrideReason() == null) {
      return new Outcome.Refused(new Refusal.Blocked(step.blocks(), true));
    }
    ApprovedReply reply = new ApprovedReply(facts(), step.text(), who.id(), at);
    Review next = new Review.Approved(facts(), grown("approved", step.overrideReason()), reply);
    return new Outcome.Moved(
        next,
        Optional.of(event(next, "review.approved", approvalDetails(step))),
        Optional.of(notice(next, Notice.Kind.REPLY_APPROVED)));
  }

  private SortedMap<String, String> approvalDetails(Step.Approve step) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("textHash", Sha256.of(step.text()).hex());
    details.put("basedOn", step.basedOn() == null ? "own words" : step.basedOn());
    details.put("edited", Boolean.toString(edited(step)));
    step.blocks().forEach(block -> details.put("overridden." + block.rule(), "by reason"));
    if (step.overrideReason() != null) {
      details.put("overrideReasonHash", Sha256.of(step.overrideReason()).hex());
    }
    return details;
  }

  private boolean edited(Step.Approve step) {
    return facts().suggestions().drafts().stream()
        .noneMatch(draft -> draft.id().equals(step.basedOn()) && draft.text().equals(step.text()));
  }

  private Outcome decline(Step.Decline step) {
    Progress next = grown("declined", step.reason());
    Review closed =
        from instanceof Review.Escalated
            ? new Review.Closed(facts(), next, step.reason())
            : new Review.Declined(facts(), next, step.reason());
    return moved(closed, "declined", Notice.Kind.CLOSED_WITHOUT_REPLY);
  }

  private Outcome escalate(Step.Escalate step) {
    return from instanceof Review.Escalated
        ? Outcome.refused(Refusal.Code.ALREADY_ESCALATED, "It has been escalated already.")
        : moved(
            new Review.Escalated(facts(), grown("escalated", step.reason()), step.reason()),
            "escalated",
            Notice.Kind.REVIEW_ESCALATED);
  }

  private Outcome acknowledge(Step.AcknowledgeRisk step) {
    if (facts().priority() != Priority.RISK) {
      return Outcome.refused(
          Refusal.Code.NO_RISK_TO_ACKNOWLEDGE, "No risk was found in this message.");
    }
    Progress next =
        grown("risk-acknowledged", step.action())
            .withAcknowledgement(
                new Progress.Acknowledgement(who.id(), at, step.action(), step.note()));
    Review acknowledged =
        from instanceof Review.Escalated e
            ? new Review.Escalated(facts(), next, e.reason())
            : new Review.Claimed(facts(), next, who.id());
    return moved(acknowledged, "risk-acknowledged", null);
  }

  private static Outcome unknownDraft() {
    return Outcome.refused(
        Refusal.Code.UNKNOWN_DRAFT, "basedOn names no draft that was offered for this message.");
  }

  private Facts facts() {
    return from.facts();
  }

  private Progress grown(String action, @Nullable String note) {
    return from.progress().with(new Progress.Happening(at, who.label(), action, note));
  }

  private Outcome moved(Review next, String action, Notice.@Nullable Kind kind) {
    return new Outcome.Moved(
        next,
        Optional.of(event(next, "review." + action, new TreeMap<>())),
        Optional.ofNullable(kind).map(k -> notice(next, k)));
  }

  private Notice notice(Review next, Notice.Kind kind) {
    return new Notice(eventId(next), kind, at);
  }

  private AuditEvent event(Review next, String action, SortedMap<String, String> details) {
    details.put("messageHash", facts().messageHash().hex());
    details.put("version", Long.toString(next.version()));
    details.put("state", next.state().name());
    return new AuditEvent(
        eventId(next), facts().tenant(), at, who.label(), action, facts().id().value(), details);
  }

  private static String eventId(Review next) {
    return next.facts().id() + "/" + next.version();
  }
}

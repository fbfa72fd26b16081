package org.attune.approval;

import static org.attune.approval.Refusal.Code.ALREADY_DECIDED;
import static org.attune.approval.Refusal.Code.AWAITING_SECOND;
import static org.attune.approval.Refusal.Code.CLAIMED_BY_ANOTHER;
import static org.attune.approval.Refusal.Code.NOT_PERMITTED;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicy;
import org.attune.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the desk: which step is legal when. {@link Holding} says what comes of it for who
 * has the review, {@link Deciding} for what is sent.
 */
record Transition(Review from, Actor who, Instant at, TenantPolicy policy) {

  Outcome of(Step step) {
    return switch (step) {
      case Step.Unasked unasked ->
          who instanceof Actor.SystemActor ? unasked(unasked) : Outcome.refused(NOT_PERMITTED);
      case Step.Asked asked -> asked(asked);
    };
  }

  private Outcome asked(Step.Asked step) {
    return switch (from) {
      case Review.Approved a when step instanceof Step.Undo -> deciding().undo(a);
      case Review.Approved a -> Outcome.refused(ALREADY_DECIDED);
      case Review.Declined d -> Outcome.refused(ALREADY_DECIDED);
      case Review.Closed c -> Outcome.refused(ALREADY_DECIDED);
      case Review r when !permits(step) -> Outcome.refused(NOT_PERMITTED);
      case Review.AwaitingSecond w -> proposed(w, step);
      case Review.Claimed c when isOver(c) ->
          from(new Review.Pending(facts(), progress())).open(step);
      case Review.Claimed c when isAnothers(c) && !needsNoClaim(step) ->
          Outcome.refused(CLAIMED_BY_ANOTHER);
      case Review.Claimed c -> open(step);
      case Review.Pending p -> open(step);
      case Review.Escalated e -> open(step);
    };
  }

  private Outcome open(Step.Asked step) {
    return switch (step) {
      case Step.Claim c -> holding().claim();
      case Step.Renew r -> holding().renew();
      case Step.Release r -> holding().release();
      case Step.Reassign r -> holding().reassign(r);
      case Step.Snooze s -> holding().snooze(s);
      case Step.SaveDraft s -> holding().save(s);
      case Step.Escalate e -> holding().escalate(e);
      case Step.AcknowledgeRisk a -> holding().acknowledge(a);
      case Step.Approve a -> deciding().approve(a);
      case Step.Undo u -> Outcome.refused(Refusal.Code.NOTHING_TO_UNDO);
      case Step.Decline d -> deciding().decline(d);
      case Step.Close c -> deciding().close(c.reason());
    };
  }

  private Outcome proposed(Review.AwaitingSecond waiting, Step.Asked step) {
    return switch (step) {
      case Step.Approve a -> deciding().confirm(waiting.proposal(), a);
      case Step.Undo u -> deciding().withdraw(waiting.proposal());
      case Step.Release r -> holding().sendBack(waiting.proposal());
      case Step.Reassign r -> holding().reassign(r);
      case Step.Claim c -> Outcome.refused(AWAITING_SECOND);
      case Step.Renew r -> Outcome.refused(AWAITING_SECOND);
      case Step.Snooze s -> Outcome.refused(AWAITING_SECOND);
      case Step.SaveDraft s -> Outcome.refused(AWAITING_SECOND);
      case Step.Escalate e -> Outcome.refused(AWAITING_SECOND);
      case Step.AcknowledgeRisk a -> Outcome.refused(AWAITING_SECOND);
      case Step.Decline d -> Outcome.refused(AWAITING_SECOND);
      case Step.Close c -> Outcome.refused(AWAITING_SECOND);
    };
  }

  private Outcome unasked(Step.Unasked step) {
    if (!from.isOpen()) {
      return Outcome.refused(ALREADY_DECIDED);
    }
    return switch (step) {
      case Step.EndLease e -> holding().endLease();
      case Step.Alert a -> holding().alert();
      case Step.PatientWrote p -> holding().patientWrote(p);
      case Step.Reread r -> holding().reread(r);
    };
  }

  /** The desk has seen to it that the review is theirs, or passed to them, or they supervise. */
  private boolean permits(Step.Asked step) {
    return switch (who) {
      case Actor.Therapist t -> true;
      case Actor.Supervisor s ->
          from instanceof Review.Escalated
              || from instanceof Review.AwaitingSecond
              || from instanceof Review.Claimed held && held.by().equals(s.id())
              || needsNoClaim(step);
      case Actor.Platform p -> false;
      case Actor.SystemActor s -> false;
    };
  }

  /** Passing it on, and answering for a risk, must not wait for a colleague. */
  private static boolean needsNoClaim(Step.Asked step) {
    return step instanceof Step.Reassign || step instanceof Step.AcknowledgeRisk;
  }

  private boolean isAnothers(Review.Claimed claimed) {
    return !claimed.by().equals(who.id());
  }

  /** A claim that has run out binds nobody, whether or not the system has ended it yet. */
  private boolean isOver(Review.Claimed claimed) {
    return isAnothers(claimed) && !claimed.until().isAfter(at);
  }

  private Transition from(Review other) {
    return new Transition(other, who, at, policy);
  }

  private Holding holding() {
    return new Holding(this);
  }

  private Deciding deciding() {
    return new Deciding(this);
  }

  Facts facts() {
    return from.facts();
  }

  Progress progress() {
    return from.progress();
  }

  boolean isUnacknowledgedRisk() {
    return facts().priority() == Priority.RISK && progress().riskAcknowledged() == null;
  }

  /** The next progress, with this step in its history. */
  Progress grown(String action, @Nullable String note) {
    return progress().with(new Progress.Happening(at, who.label(), action, note));
  }

  Outcome moved(Review next, String action) {
    return moved(next, action, new TreeMap<>(), null);
  }

  Outcome moved(
      Review next, String action, SortedMap<String, String> details, @Nullable Notice notice) {
    details.put("messageHash", facts().messageHash().hex());
    details.put("version", Long.toString(next.version()));
    details.put("state", next.state().name());
    return new Outcome.Moved(
        next, Optional.of(event(next, action, details)), Optional.ofNullable(notice));
  }

  Notice notice(Review next, Notice.Kind kind) {
    return Notice.now(eventId(next.facts(), next.version()), kind, at, null);
  }

  /** Closed and empty, from any state. No digest of a text is recorded, for its salt goes too. */
  Outcome.Moved erased(String reason) {
    Progress bare = progress().erased(new Progress.Happening(at, who.label(), "erased", reason));
    Review.Closed empty = new Review.Closed(facts().erased(), bare, "ERASED");
    SortedMap<String, String> details = new TreeMap<>();
    details.put("reason", reason);
    details.put("version", Long.toString(empty.version()));
    return new Outcome.Moved(empty, Optional.of(event(empty, "erased", details)), Optional.empty());
  }

  private AuditEvent event(Review next, String action, SortedMap<String, String> details) {
    return new AuditEvent(
        eventId(next.facts(), next.version()),
        facts().tenant(),
        at,
        who.label(),
        "review." + action,
        facts().id().value(),
        details);
  }

  static String eventId(Facts facts, long version) {
    return facts.id() + "/" + version;
  }
}

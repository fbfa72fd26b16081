package org.attune.approval;

import static org.attune.approval.Refusal.Code.ALREADY_CLAIMED;
import static org.attune.approval.Refusal.Code.ALREADY_DECIDED;
import static org.attune.approval.Refusal.Code.ALREADY_ESCALATED;
import static org.attune.approval.Refusal.Code.NOT_CLAIMED;
import static org.attune.approval.Refusal.Code.NO_RISK_TO_ACKNOWLEDGE;
import static org.attune.approval.Refusal.Code.RISK_NOT_ACKNOWLEDGED;
import static org.attune.approval.Refusal.Code.SAME_THERAPIST;
import static org.attune.approval.Refusal.Code.SNOOZE_OUT_OF_RANGE;
import static org.attune.approval.Refusal.Code.UNKNOWN_DRAFT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.policy.RiskCare;
import org.jspecify.annotations.Nullable;

/** Who has a review and when: claims, passing on, putting off, drafts, risk. Decides nothing. */
record Holding(Transition step) {
  private static final String UNANSWERED = "the risk was not acknowledged in time";

  Outcome claim() {
    return switch (step.from()) {
      case Review.Pending p -> step.moved(held(step.grown("claimed", null)), "claimed");
      case Review.Escalated e -> Outcome.refused(ALREADY_ESCALATED);
      case Review.Claimed c -> Outcome.refused(ALREADY_CLAIMED);
      case Review.AwaitingSecond w -> Outcome.refused(ALREADY_CLAIMED);
      case Review.Approved a -> Outcome.refused(ALREADY_DECIDED);
      case Review.Declined d -> Outcome.refused(ALREADY_DECIDED);
      case Review.Closed c -> Outcome.refused(ALREADY_DECIDED);
    };
  }

  Outcome renew() {
    Progress next = step.progress().touched(step.progress().draft(), step.at());
    return step.from() instanceof Review.Claimed
        ? new Outcome.Moved(held(next), Optional.empty(), Optional.empty())
        : Outcome.refused(NOT_CLAIMED);
  }

  Outcome release() {
    return step.from() instanceof Review.Claimed
        ? step.moved(new Review.Pending(step.facts(), step.grown("released", null)), "released")
        : Outcome.refused(NOT_CLAIMED);
  }

  /** What was proposed stays as a draft, to be changed. */
  Outcome sendBack(Review.Proposal proposal) {
    Progress next = step.grown("sent-back", null).withDraft(proposal.asDraft());
    return step.moved(new Review.Pending(step.facts(), next), "sent-back");
  }

  Outcome reassign(Step.Reassign wanted) {
    if (wanted.to().equals(step.facts().therapistId())) {
      return Outcome.refused(SAME_THERAPIST);
    }
    Progress next = step.grown("reassigned", wanted.to() + ": " + wanted.reason());
    Progress kept =
        step.from() instanceof Review.AwaitingSecond waiting
            ? next.withDraft(waiting.proposal().asDraft())
            : next;
    SortedMap<String, String> details = new TreeMap<>();
    details.put("from", step.facts().therapistId());
    details.put("to", wanted.to());
    Review.Pending passed = new Review.Pending(step.facts().assignedTo(wanted.to()), kept);
    return step.moved(passed, "reassigned", details, null);
  }

  Outcome snooze(Step.Snooze wanted) {
    Instant latest = step.at().plus(Duration.ofDays(step.policy().maxSnoozeDays()));
    if (step.isUnacknowledgedRisk()) {
      return Outcome.refused(RISK_NOT_ACKNOWLEDGED);
    }
    if (!wanted.until().isAfter(step.at()) || wanted.until().isAfter(latest)) {
      return Outcome.refused(SNOOZE_OUT_OF_RANGE);
    }
    Progress next =
        step.grown("snoozed", wanted.reason())
            .withSnooze(new Progress.Snoozed(wanted.until(), step.who().id(), wanted.reason()));
    Review put = step.from().with(step.facts(), next);
    SortedMap<String, String> details = new TreeMap<>();
    details.put("until", wanted.until().toString());
    // A claim would keep colleagues away from what nobody is working on
    return step.moved(
        put instanceof Review.Claimed ? new Review.Pending(step.facts(), next) : put,
        "snoozed",
        details,
        null);
  }

  Outcome save(Step.SaveDraft wanted) {
    if (wanted.basedOn() != null && !step.facts().offered(wanted.basedOn())) {
      return Outcome.refused(UNKNOWN_DRAFT);
    }
    Progress.SavedDraft typed = new Progress.SavedDraft(wanted.text(), wanted.basedOn(), step.at());
    Progress next = step.progress().touched(typed, step.at());
    Review saved =
        step.from() instanceof Review.Claimed ? held(next) : step.from().with(step.facts(), next);
    return new Outcome.Moved(saved, Optional.empty(), Optional.empty());
  }

  Outcome escalate(Step.Escalate wanted) {
    return step.from() instanceof Review.Escalated
        ? Outcome.refused(ALREADY_ESCALATED)
        : escalated(
            step.grown("escalated", wanted.reason()),
            wanted.reason(),
            step.policy().risk().supervisorId());
  }

  private Outcome escalated(Progress next, String reason, @Nullable String to) {
    Review review = new Review.Escalated(step.facts(), next, reason, to);
    SortedMap<String, String> details = new TreeMap<>();
    details.put("to", to == null ? "any supervisor" : to);
    Notice notice =
        Notice.now(
            Transition.eventId(step.facts(), next.version()),
            Notice.Kind.REVIEW_ESCALATED,
            step.at(),
            to);
    return step.moved(review, "escalated", details, notice);
  }

  Outcome acknowledge(Step.AcknowledgeRisk wanted) {
    if (step.facts().priority() != Priority.RISK) {
      return Outcome.refused(NO_RISK_TO_ACKNOWLEDGE);
    }
    Progress next =
        step.grown("risk-acknowledged", wanted.action())
            .withAcknowledgement(
                new Progress.Acknowledgement(
                    step.who().id(), step.at(), wanted.action(), wanted.note()));
    return step.moved(
        takesIt() ? held(next) : step.from().with(step.facts(), next), "risk-acknowledged");
  }

  /** The therapist goes on with it; a colleague or supervisor leaves it where it is. */
  private boolean takesIt() {
    boolean own = step.who().id().equals(step.facts().therapistId());
    return switch (step.from()) {
      case Review.Pending p -> own;
      case Review.Claimed c -> c.by().equals(step.who().id());
      case Review.AwaitingSecond w -> false;
      case Review.Escalated e -> false;
      case Review.Approved a -> false;
      case Review.Declined d -> false;
      case Review.Closed c -> false;
    };
  }

  Outcome endLease() {
    return step.from() instanceof Review.Claimed claimed && !claimed.until().isAfter(step.at())
        ? step.moved(
            new Review.Pending(step.facts(), step.grown("claim-ended", claimed.by())),
            "claim-ended")
        : Outcome.refused(NOT_CLAIMED);
  }

  /** First the on-call person, then the supervisor; an empty place is skipped. */
  Outcome alert() {
    RiskCare care = step.policy().risk();
    List<Optional<String>> contacts = contacts(care);
    Progress.Alarm before = step.progress().alarm();
    int stage = before == null ? 1 : before.stage() + 1;
    if (!step.isUnacknowledgedRisk() || stage > contacts.size()) {
      return Outcome.refused(NO_RISK_TO_ACKNOWLEDGE);
    }
    Duration patience = care.patience(Opening.isUrgent(step.facts().reading()));
    Instant nextAt = stage < contacts.size() ? step.at().plus(patience) : null;
    Progress next =
        step.grown("escalated", UNANSWERED).withAlarm(new Progress.Alarm(stage, step.at(), nextAt));
    return escalated(next, UNANSWERED, contacts.get(stage - 1).orElse(null));
  }

  private static List<Optional<String>> contacts(RiskCare care) {
    Optional<String> supervisor = Optional.ofNullable(care.supervisorId());
    return care.onCallId() == null
        ? List.of(supervisor)
        : List.of(Optional.of(care.onCallId()), supervisor);
  }

  Outcome patientWrote(Step.PatientWrote wrote) {
    Progress.Stale stale =
        new Progress.Stale(Progress.Stale.Cause.PATIENT_WROTE_AGAIN, step.at(), wrote.message());
    return outdated(step.facts(), "patient-wrote-again", stale);
  }

  Outcome reread(Step.Reread read) {
    Facts facts = step.facts().reread(read.reading(), read.suggestions(), step.at(), step.policy());
    Progress.Stale stale =
        new Progress.Stale(Progress.Stale.Cause.READING_CHANGED, step.at(), null);
    return outdated(facts, "reread", stale);
  }

  /** A proposal to a second person was made before, too: it goes back to be looked at again. */
  private Outcome outdated(Facts facts, String action, Progress.Stale stale) {
    Progress next = step.grown(action, null).withStale(stale);
    return step.moved(
        step.from() instanceof Review.AwaitingSecond waiting
            ? new Review.Pending(facts, next.withDraft(waiting.proposal().asDraft()))
            : step.from().with(facts, next),
        action);
  }

  private Review held(Progress next) {
    return new Review.Claimed(
        step.facts(), next, step.who().id(), step.at().plus(step.policy().claimLease()));
  }
}

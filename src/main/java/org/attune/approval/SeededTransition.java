package org.attune.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor.Therapist;
import org.attune.approval.SeededCheck.Verdict;
import org.attune.audit.AuditEvent;

/**
 * The steps of a seeded check: every decision ends it with a verdict, and none makes a reply or a
 * notice, so nothing of it can leave Attune.
 */
record SeededTransition(Review from, SeededCheck check, Therapist who, Instant at) {

  Outcome of(Step step) {
    return switch (step) {
      case Step.Approve a ->
          ended(new Step.SaveDraft(a.text(), a.basedOn()), check.judge(a.text()), "approved");
      case Step.Decline d -> ended(asTyped(), Verdict.CAUGHT, "declined");
      case Step.Escalate e -> ended(asTyped(), Verdict.CAUGHT, "escalated");
      case Step.Claim c -> ordinary(c);
      case Step.Release r -> ordinary(r);
      case Step.SaveDraft s -> ordinary(s);
      case Step.AcknowledgeRisk a -> ordinary(a);
    };
  }

  private Outcome ordinary(Step step) {
    return new Transition(from, who, at).of(step);
  }

  private Step.SaveDraft asTyped() {
    Progress.SavedDraft draft = from.progress().draft();
    return new Step.SaveDraft(draft == null ? "" : draft.text(), null);
  }

  /**
   * A decision is legal where keeping its text as a draft is; so the desk's rules hold here too,
   * and a supervisor can read what would have been sent.
   */
  private Outcome ended(Step.SaveDraft text, Verdict verdict, String decision) {
    return switch (ordinary(text)) {
      case Outcome.Refused refused -> refused;
      case Outcome.Moved kept -> closed(kept.next().progress(), verdict, decision);
    };
  }

  private Outcome closed(Progress kept, Verdict verdict, String decision) {
    Progress.Happening end =
        new Progress.Happening(at, who.label(), decision, "seeded check: " + verdict);
    Review.Closed closed = new Review.Closed(from.facts(), kept.with(end), verdict.name());
    return new Outcome.Moved(closed, Optional.of(event(closed, decision)), Optional.empty());
  }

  private AuditEvent event(Review.Closed closed, String decision) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("case", check.caseId());
    details.put("decision", decision);
    details.put("verdict", closed.reason());
    details.put("version", Long.toString(closed.version()));
    Facts facts = from.facts();
    return new AuditEvent(
        facts.id() + "/" + closed.version(),
        facts.tenant(),
        at,
        who.label(),
        "review.seeded-check",
        facts.id().value(),
        details);
  }
}

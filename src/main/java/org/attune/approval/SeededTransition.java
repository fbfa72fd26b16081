package org.attune.approval;

import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.approval.SeededCheck.Verdict;

/**
 * The steps of a seeded check: every decision ends it with a verdict, and none makes a reply or a
 * notice, so nothing of it can leave Attune.
 */
record SeededTransition(Transition desk, SeededCheck check) {

  Outcome of(Step step) {
    return switch (step) {
      case Step.Approve a ->
          ended(new Step.SaveDraft(a.text(), a.basedOn()), check.judge(a.text()), "approved");
      case Step.Decline d -> ended(asTyped(), check.judgeSilence(d), "declined");
      case Step.Close c -> ended(asTyped(), check.judgeSilence(c.reason()), "closed");
      case Step.Escalate e -> ended(asTyped(), Verdict.CAUGHT, "escalated");
      case Step.Claim c -> desk.of(c);
      case Step.Renew r -> desk.of(r);
      case Step.Release r -> desk.of(r);
      case Step.Reassign r -> desk.of(r);
      case Step.Snooze s -> desk.of(s);
      case Step.SaveDraft s -> desk.of(s);
      case Step.AcknowledgeRisk a -> desk.of(a);
      case Step.Undo u -> desk.of(u);
      case Step.Unasked u -> desk.of(u);
    };
  }

  private Step.SaveDraft asTyped() {
    Progress.SavedDraft draft = desk.progress().draft();
    return new Step.SaveDraft(draft == null ? "" : draft.text(), null);
  }

  /**
   * A decision is legal where keeping its text as a draft is; so the desk's rules hold here too,
   * and a supervisor can read what would have been sent.
   */
  private Outcome ended(Step.SaveDraft text, Verdict verdict, String decision) {
    return switch (desk.of(text)) {
      case Outcome.Refused refused -> refused;
      case Outcome.Moved kept -> closed(kept.next().progress(), verdict, decision);
    };
  }

  private Outcome closed(Progress kept, Verdict verdict, String decision) {
    Progress.Happening end =
        new Progress.Happening(desk.at(), desk.who().label(), decision, "seeded check: " + verdict);
    SortedMap<String, String> details = new TreeMap<>();
    details.put("case", check.caseId());
    details.put("decision", decision);
    details.put("verdict", verdict.name());
    Review.Closed closed = new Review.Closed(desk.facts(), kept.with(end), verdict.name());
    return desk.moved(closed, "seeded-check", details, null);
  }
}

package org.attune.supervision.check;

import java.util.List;
import org.attune.approval.SeededCheck;
import org.attune.suggestion.SupportBehaviour;

/**
 * A written case: an invented message with drafts that all hold the same flaw.
 *
 * @param flawed passages of the drafts that carry the flaw
 * @param takenUpBy words of which a sound reply has at least one; empty where leaving the flaw out
 *     is enough
 * @param teaching what a good reviewer does
 */
record SeededCase(
    String id,
    SeededCheck.Flaw flaw,
    String patient,
    String message,
    List<FlawedDraft> drafts,
    List<String> flawed,
    List<String> takenUpBy,
    String teaching) {

  /** One of the drafts. */
  record FlawedDraft(String text, List<SupportBehaviour> behaviours, String why) {}

  SeededCheck check() {
    return new SeededCheck(id, flaw, patient, message, flawed, takenUpBy, teaching);
  }
}

package org.attune.approval;

import java.util.List;
import org.attune.suggestion.Check;

/** Why a step was not taken; nothing changed. */
public sealed interface Refusal {
  /** Stable name for clients. */
  Code code();

  /** A sentence for the person who asked. */
  default String detail() {
    return code().sentence();
  }

  /** The state of the review, or who asked, does not allow it. */
  record NotNow(Code code) implements Refusal {}

  /** The guardrails block the text. */
  record Blocked(List<Check> blocks, boolean overridable) implements Refusal {
    @Override
    public Code code() {
      return Code.GUARDRAIL_BLOCKED;
    }

    @Override
    public String detail() {
      return overridable
          ? "The text breaks a reply rule. Change it, or say why the rule does not apply here."
          : "The text breaks a reply rule that cannot be overridden. Please change it.";
    }
  }

  /** The client had not seen the newest version. */
  record Stale(long version) implements Refusal {
    @Override
    public Code code() {
      return Code.STALE;
    }
  }

  /** No such review, or not this actor's. */
  record Unknown() implements Refusal {
    @Override
    public Code code() {
      return Code.NOT_FOUND;
    }
  }

  /** All reasons, each with its sentence. */
  enum Code {
    NOT_FOUND("There is no such review in your queue."),
    STALE("The review has changed since you read it. Read it again."),
    STALE_DRAFT(
        "The patient has written again or the reading has changed. Read the review and approve"
            + " with the ETag that you get then."),
    NOT_PERMITTED("Supervisors act on what was escalated or awaits a second person."),
    ALREADY_DECIDED("This review is already decided."),
    ALREADY_CLAIMED("You have claimed it already."),
    CLAIMED_BY_ANOTHER("A colleague is working on it."),
    NOT_CLAIMED("You have not claimed it."),
    ALREADY_ESCALATED("It has been escalated already."),
    SAME_THERAPIST("It is that therapist's already."),
    UNKNOWN_THERAPIST("The tenant has no therapist of that name."),
    SNOOZE_OUT_OF_RANGE("It can be put off to a later time only, and not so far."),
    RISK_NOT_ACKNOWLEDGED(
        "The message speaks of risk. Acknowledge it first, with what you have done."),
    NO_RISK_TO_ACKNOWLEDGE("No risk was found in this message."),
    UNKNOWN_DRAFT("basedOn names no draft that was offered for this message."),
    GUARDRAIL_BLOCKED("The text breaks a reply rule."),
    AWAITING_SECOND("A reply has been proposed and waits for a second person."),
    SECOND_MUST_DIFFER("A second person must confirm it, not whoever proposed it."),
    TEXT_DIFFERS("Only exactly the proposed text can be confirmed. Send it back to change it."),
    NOTHING_TO_UNDO("There is no approval of yours to take back."),
    UNDO_WINDOW_OVER("The reply has left; it cannot be taken back.");

    private final String sentence;

    Code(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}

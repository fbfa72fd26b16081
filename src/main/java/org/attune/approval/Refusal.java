package org.attune.approval;

import java.util.List;
import org.attune.suggestion.Check;

/** Why a step was not taken; nothing changed. */
public sealed interface Refusal {
  /** Stable name for clients. */
  Code code();

  /** A sentence for the therapist. */
  String detail();

  /** The state of the review does not allow it. */
  record NotNow(Code code, String detail) implements Refusal {}

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

    @Override
    public String detail() {
      return "The review has changed since you read it. Read it again.";
    }
  }

  /** No such review, or not this actor's. */
  record Unknown() implements Refusal {
    @Override
    public Code code() {
      return Code.NOT_FOUND;
    }

    @Override
    public String detail() {
      return "There is no such review in your queue.";
    }
  }

  /** All reasons. */
  enum Code {
    NOT_FOUND,
    STALE,
    ALREADY_DECIDED,
    ALREADY_CLAIMED,
    CLAIMED_BY_ANOTHER,
    NOT_CLAIMED,
    ALREADY_ESCALATED,
    RISK_NOT_ACKNOWLEDGED,
    NO_RISK_TO_ACKNOWLEDGE,
    UNKNOWN_DRAFT,
    GUARDRAIL_BLOCKED
  }
}

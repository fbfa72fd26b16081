package org.attune.approval;

import java.time.Instant;
import java.util.List;
import org.attune.analysis.Reading;
import org.attune.conversation.MessageId;
import org.attune.suggestion.Check;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** What is to happen with a review: {@link Asked} by a person, or {@link Unasked} by Attune. */
public sealed interface Step {
  /** What a person asks for. */
  sealed interface Asked extends Step {}

  /** What Attune does by itself; none of it decides anything. */
  sealed interface Unasked extends Step {}

  /** Take it, so that colleagues see it is being worked on; holds for the tenant's lease. */
  record Claim() implements Asked {}

  /** Hold a claim for another lease. */
  record Renew() implements Asked {}

  /** Give it back. */
  record Release() implements Asked {}

  /** Pass it to another therapist; what has been typed goes with it. */
  record Reassign(String to, String reason) implements Asked {}

  /** Put it off until a time. */
  record Snooze(Instant until, String reason) implements Asked {}

  /** Keep what has been typed so far. */
  record SaveDraft(String text, @Nullable String basedOn) implements Asked {}

  /**
   * Send exactly this text; or, where a colleague has proposed this text, confirm it.
   *
   * @param checks what the guardrails say of the text
   * @param finalBlocks ids of blocking rules that no reason overrides
   * @param overrideReason why the overridable blocks do not apply
   */
  record Approve(
      String text,
      @Nullable String basedOn,
      List<Check> checks,
      List<String> finalBlocks,
      @Nullable String overrideReason)
      implements Asked {
    List<Check> blocks() {
      return checks.stream().filter(check -> check.verdict() == Check.Kind.BLOCK).toList();
    }
  }

  /** Take an approval back before the reply leaves. */
  record Undo() implements Asked {}

  /** Send nothing through Attune. */
  record Decline(DeclineReason code, String reason) implements Asked {
    public Decline(String reason) {
      this(DeclineReason.OTHER, reason);
    }
  }

  /** Settle it without a reply, because there is nothing left to answer. */
  record Close(String reason) implements Asked {}

  /** Pass it to a supervisor. */
  record Escalate(String reason) implements Asked {}

  /** Answer for the risk by name, with what was done. */
  record AcknowledgeRisk(String action, @Nullable String note) implements Asked {}

  /** End a claim whose lease is over. */
  record EndLease() implements Unasked {}

  /** Nobody has acknowledged a risk in time: pass it to the next contact. */
  record Alert() implements Unasked {}

  /** The patient has written again in the conversation: what was drafted may no longer fit. */
  record PatientWrote(MessageId message) implements Unasked {}

  /** The message was read again, by other models or for the first time. */
  record Reread(@Nullable Reading reading, Suggestions suggestions) implements Unasked {}

  /** Why a therapist sends nothing through Attune. */
  enum DeclineReason {
    NO_REPLY_NEEDED("The message asks for no answer."),
    ANSWERED_ELSEWHERE("The patient has been answered in another way."),
    SPOKE_WITH_PATIENT("The therapist has spoken or will speak with the patient."),
    TECHNICAL_SUPPORT("Passed to whoever helps with the programme itself."),
    DUPLICATE("The patient sent the same before."),
    NOT_MY_PATIENT("The message reached the wrong therapist."),
    OTHER("Another reason, in words.");

    private final String meaning;

    DeclineReason(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }
  }
}

package org.attune.approval;

import java.util.List;
import org.attune.suggestion.Check;
import org.jspecify.annotations.Nullable;

/** What a therapist asks to do with a review. */
public sealed interface Step {
  /** Take it, so that colleagues see it is being worked on. */
  record Claim() implements Step {}

  /** Give it back. */
  record Release() implements Step {}

  /** Keep what has been typed so far. */
  record SaveDraft(String text, @Nullable String basedOn) implements Step {}

  /**
   * Send exactly this text.
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
      implements Step {
    List<Check> blocks() {
      return checks.stream().filter(check -> check.verdict() == Check.Kind.BLOCK).toList();
    }
  }

  /** Send nothing through Attune. */
  record Decline(String reason) implements Step {}

  /** Pass it to somebody else. */
  record Escalate(String reason) implements Step {}

  /** Answer for the risk by name, with what was done. */
  record AcknowledgeRisk(String action, @Nullable String note) implements Step {}
}

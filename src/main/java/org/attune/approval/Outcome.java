package org.attune.approval;

import java.util.Optional;
import org.attune.audit.AuditEvent;

/** What came of a step: the next review with its record, or a refusal. */
public sealed interface Outcome {
  /**
   * The step was legal.
   *
   * @param event what goes into the ledger; empty for a saved draft and a renewed claim
   * @param notice what goes out to the platform, if anything
   */
  record Moved(Review next, Optional<AuditEvent> event, Optional<Notice> notice)
      implements Outcome {
    public Moved {
      if (next.facts().seeded() != null && notice.isPresent()) {
        throw new IllegalArgumentException("a seeded check has nothing to tell the platform");
      }
    }
  }

  /** The step was not legal. */
  record Refused(Refusal refusal) implements Outcome {}

  static Outcome refused(Refusal.Code code) {
    return new Refused(new Refusal.NotNow(code));
  }
}

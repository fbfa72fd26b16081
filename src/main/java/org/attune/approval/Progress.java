package org.attune.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What grows from step to step.
 *
 * @param version 1 when opened, one more with every change; the ETag
 */
public record Progress(
    long version,
    List<Happening> history,
    @Nullable SavedDraft draft,
    @Nullable Acknowledgement riskAcknowledged) {

  /** One line of the history that the therapist sees. */
  public record Happening(Instant at, String actor, String action, @Nullable String note) {}

  /** What the therapist has typed so far. */
  public record SavedDraft(String text, @Nullable String basedOn, Instant at) {}

  /** Who answers for the risk, and what was done. */
  public record Acknowledgement(String by, Instant at, String action, @Nullable String note) {}

  static Progress opened(Instant at) {
    return new Progress(1, List.of(new Happening(at, "system:attune", "opened", null)), null, null);
  }

  Progress with(Happening happening) {
    List<Happening> longer = new ArrayList<>(history);
    longer.add(happening);
    return new Progress(version + 1, List.copyOf(longer), draft, riskAcknowledged);
  }

  Progress withDraft(SavedDraft saved) {
    return new Progress(version + 1, history, saved, riskAcknowledged);
  }

  Progress withAcknowledgement(Acknowledgement made) {
    return new Progress(version, history, draft, made);
  }
}

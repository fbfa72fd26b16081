package org.attune.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.conversation.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What grows from step to step.
 *
 * @param version 1 when opened, one more with every change; the ETag
 * @param changedAt when the last change was made
 * @param stale why the drafts may no longer fit; stays until the review is decided
 * @param alarm the last time that an unacknowledged risk was passed on
 */
public record Progress(
    long version,
    Instant changedAt,
    List<Happening> history,
    @Nullable SavedDraft draft,
    @Nullable Acknowledgement riskAcknowledged,
    @Nullable Snoozed snoozed,
    @Nullable Stale stale,
    @Nullable Alarm alarm) {

  /** One line of the history that the therapist sees. */
  public record Happening(Instant at, String actor, String action, @Nullable String note) {}

  /** What the therapist has typed so far. */
  public record SavedDraft(String text, @Nullable String basedOn, Instant at) {}

  /** Who answers for the risk, and what was done. */
  public record Acknowledgement(String by, Instant at, String action, @Nullable String note) {}

  /** Put off until then. */
  public record Snoozed(Instant until, String by, String reason) {}

  /**
   * Drafts and typed text were made before something changed.
   *
   * @param message the patient's newer message, where that is the cause
   */
  public record Stale(Cause cause, Instant since, @Nullable MessageId message) {
    /** What changed. */
    public enum Cause {
      PATIENT_WROTE_AGAIN,
      READING_CHANGED
    }
  }

  /**
   * An unacknowledged risk was passed on.
   *
   * @param stage 1 for the first contact, 2 for the second
   * @param nextAt when the next contact's turn is; null when there is none left
   */
  public record Alarm(int stage, Instant at, @Nullable Instant nextAt) {}

  static Progress opened(Instant at) {
    return new Progress(
        1,
        at,
        List.of(new Happening(at, "system:attune", "opened", null)),
        null,
        null,
        null,
        null,
        null);
  }

  /** The next version, with this in its history; whatever was put off is no longer. */
  Progress with(Happening happening) {
    List<Happening> longer = new ArrayList<>(history);
    longer.add(happening);
    return new Progress(
        version + 1,
        happening.at(),
        List.copyOf(longer),
        draft,
        riskAcknowledged,
        null,
        stale,
        alarm);
  }

  /** The next version with another draft, or the same; nothing a history would tell. */
  Progress touched(@Nullable SavedDraft saved, Instant at) {
    return new Progress(version + 1, at, history, saved, riskAcknowledged, snoozed, stale, alarm);
  }

  Progress withDraft(SavedDraft saved) {
    return new Progress(
        version, changedAt, history, saved, riskAcknowledged, snoozed, stale, alarm);
  }

  Progress withAcknowledgement(Acknowledgement made) {
    return new Progress(version, changedAt, history, draft, made, snoozed, stale, alarm);
  }

  Progress withSnooze(Snoozed until) {
    return new Progress(version, changedAt, history, draft, riskAcknowledged, until, stale, alarm);
  }

  Progress withStale(Stale mark) {
    return new Progress(version, changedAt, history, draft, riskAcknowledged, snoozed, mark, alarm);
  }

  Progress withAlarm(Alarm raised) {
    return new Progress(
        version, changedAt, history, draft, riskAcknowledged, snoozed, stale, raised);
  }

  /** The next version, in which only who did what and when is left. */
  Progress erased(Happening last) {
    List<Happening> bare = new ArrayList<>();
    history.forEach(happening ->
        bare.add(new Happening(happening.at(), happening.actor(), happening.action(), null)));
    bare.add(last);
    return new Progress(version + 1, last.at(), List.copyOf(bare), null, null, null, null, null);
  }

  /** Whether a person has done anything with it yet. */
  public boolean untouched() {
    return draft == null
        && history.stream().allMatch(happening -> happening.actor().startsWith("system:"));
  }
}

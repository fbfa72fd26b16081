package org.attune.supervision.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.analysis.Risk;
import org.attune.approval.Priority;
import org.attune.approval.ReviewId;
import org.attune.approval.SeededCheck;
import org.attune.kernel.TenantId;
import org.attune.suggestion.SupportBehaviour;
import org.jspecify.annotations.Nullable;

/**
 * One decided review as supervision counts it; no patient text.
 *
 * @param id the review's
 * @param version the review's, so that a newer decision replaces an older one
 * @param therapistId who decided
 * @param firstLookAt when they first read it; null when never, through Attune
 * @param riskLevel null when the analysis failed
 * @param offered drafts put before the therapist
 * @param offeredBehaviours what those drafts do, each once
 * @param used null for own words and where nothing was sent
 * @param sentWords 0 where nothing was sent
 * @param overridden rules set aside with a reason
 * @param reason why nothing was sent: its code, or {@code FREE_TEXT}
 * @param check what was wrong in a seeded check; null for what a patient wrote
 */
public record Decision(
    ReviewId id,
    TenantId tenant,
    long version,
    String therapistId,
    Kind kind,
    Instant receivedAt,
    Instant decidedAt,
    @Nullable Instant firstLookAt,
    Priority priority,
    Risk.@Nullable Level riskLevel,
    @Nullable Instant riskAcknowledgedAt,
    int messageWords,
    int offered,
    List<SupportBehaviour> offeredBehaviours,
    @Nullable UsedDraft used,
    int sentWords,
    List<String> overridden,
    boolean escalated,
    @Nullable String reason,
    @Nullable Check check) {

  /** What was decided. */
  public enum Kind {
    APPROVED,
    DECLINED,
    CLOSED,
    /** A seeded check, seen through. */
    CAUGHT,
    /** A seeded check, not seen through. */
    MISSED
  }

  /** The seeded check that this was. */
  public record Check(String caseId, SeededCheck.Flaw flaw) {}

  /** Whether it was a seeded check: no patient wrote it. */
  public boolean seeded() {
    return check != null;
  }

  public boolean approved() {
    return kind == Kind.APPROVED;
  }

  /** Whether the reply was one of the drafts, word for word. */
  public boolean sentUnedited() {
    return used != null && used.unedited();
  }

  /** First look to decision; empty where there was no look. */
  public Optional<Duration> readingTime() {
    return Optional.ofNullable(firstLookAt).map(look -> Duration.between(look, decidedAt));
  }

  public Duration timeToDecision() {
    return Duration.between(receivedAt, decidedAt);
  }

  /** Receipt to the acknowledgement of risk; empty where there was none. */
  public Optional<Duration> timeToAcknowledge() {
    return Optional.ofNullable(riskAcknowledgedAt).map(at -> Duration.between(receivedAt, at));
  }

  /** Words that have to be read before this can be decided: the message, and the draft used. */
  public int wordsToRead() {
    return messageWords + (used == null ? 0 : used.words());
  }

  /** How long a fast reader takes over those words, in seconds. */
  public double readingFloor(int wordsPerMinute) {
    return wordsToRead() * 60.0 / wordsPerMinute;
  }

  /** Whether it was approved faster than its words can be read at {@code wordsPerMinute}. */
  public boolean tooFast(int wordsPerMinute) {
    double floorMillis = readingFloor(wordsPerMinute) * 1000;
    return approved() && readingTime().filter(read -> read.toMillis() < floorMillis).isPresent();
  }
}

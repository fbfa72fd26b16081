package org.attune.inbox;

import java.time.Instant;
import org.attune.approval.Progress;
import org.attune.approval.Review;
import org.attune.approval.queue.QueuePlace;
import org.jspecify.annotations.Nullable;

/**
 * How a review stands with people and time; its fields appear beside those of the review itself.
 *
 * @param claimedBy who is working on it
 * @param claimedUntil when that claim runs out without a sign of life
 * @param awaitingSecond whether a proposed reply waits for a second person
 * @param escalatedTo the account it was passed to
 * @param undoUntil until when an approval can be taken back
 */
record Standing(
    String therapistId,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil,
    boolean awaitingSecond,
    @Nullable String escalatedTo,
    @Nullable Instant snoozedUntil,
    @Nullable Instant undoUntil,
    Instant acknowledgeBy,
    boolean riskAcknowledgedByName,
    boolean overdue,
    Progress.@Nullable Stale stale) {

  static Standing of(Review review, Instant now) {
    Progress progress = review.progress();
    Progress.Snoozed snoozed = progress.snoozed();
    return new Standing(
        review.facts().therapistId(),
        claimedBy(review),
        review instanceof Review.Claimed claimed ? claimed.until() : null,
        review instanceof Review.AwaitingSecond,
        review instanceof Review.Escalated escalated ? escalated.to() : null,
        snoozed != null && snoozed.until().isAfter(now) ? snoozed.until() : null,
        review instanceof Review.Approved approved && approved.reply().leavesAt().isAfter(now)
            ? approved.reply().leavesAt()
            : null,
        review.facts().acknowledgeBy(),
        progress.riskAcknowledged() != null,
        QueuePlace.isOverdue(review, now),
        progress.stale());
  }

  private static @Nullable String claimedBy(Review review) {
    return switch (review) {
      case Review.Claimed c -> c.by();
      case Review.AwaitingSecond w -> w.proposal().by();
      case Review.Pending p -> null;
      case Review.Approved a -> null;
      case Review.Declined d -> null;
      case Review.Escalated e -> null;
      case Review.Closed c -> null;
    };
  }
}

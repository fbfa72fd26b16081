package org.attune.inbox.stream;

import org.attune.access.Actor;
import org.attune.access.Permission;
import org.attune.approval.Priority;
import org.attune.approval.Review;
import org.jspecify.annotations.Nullable;

/**
 * One change of one review, without a word of the patient's.
 *
 * @param seq of its ledger entry: the event's id
 * @param opened whether it is the review's first
 * @param therapistId whose review it is now
 * @param formerTherapistId whose it was, where this change gave it away
 * @param by {@link Actor#label()} of who made it
 */
record ReviewChange(
    long seq,
    boolean opened,
    String reviewId,
    String therapistId,
    @Nullable String formerTherapistId,
    Review.State state,
    long version,
    Priority priority,
    String by) {

  boolean concerns(Actor actor) {
    return actor.may(Permission.READ_ALL_REVIEWS)
        || actor.id().equals(therapistId)
        || actor.id().equals(formerTherapistId);
  }

  String eventName() {
    return opened ? "review.opened" : "review.changed";
  }

  /** What the client is told. */
  record Data(String id, Review.State state, long version, Priority priority, String by) {}

  Data data() {
    return new Data(reviewId, state, version, priority, by);
  }
}

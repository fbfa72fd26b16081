package org.attune.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.attune.approval.Facts;
import org.attune.approval.Priority;
import org.attune.approval.Review;
import org.jspecify.annotations.Nullable;

/** One line of the queue. */
record ReviewItem(
    String id,
    String messageId,
    String externalId,
    String conversationId,
    String patientId,
    @Nullable String patientName,
    Review.State state,
    Priority priority,
    Instant receivedAt,
    Instant dueAt,
    long version,
    @JsonUnwrapped Standing standing) {

  static ReviewItem of(Review review, Instant now) {
    Facts facts = review.facts();
    return new ReviewItem(
        facts.id().value(),
        facts.messageId().value(),
        facts.externalId(),
        facts.conversationId(),
        facts.patientId(),
        facts.patientName(),
        review.state(),
        facts.priority(),
        facts.receivedAt(),
        facts.dueAt(),
        review.version(),
        Standing.of(review, now));
  }
}

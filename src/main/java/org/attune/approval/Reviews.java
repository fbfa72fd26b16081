package org.attune.approval;

import java.util.List;
import org.attune.audit.AuditEvent;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All reviews. */
public interface Reviews {
  /** Stores the opened review with its first event, unless its message has one already. */
  Mono<Void> open(Review.Pending review, AuditEvent opened);

  Mono<Review> find(TenantId tenant, ReviewId id);

  /**
   * Stores {@code moved.next()} with its event and notice in one atomic update, provided that the
   * stored version is the one it came from; false when it is not.
   */
  Mono<Boolean> move(long fromVersion, Outcome.Moved moved);

  /** One page of a queue, most urgent first. */
  Flux<Review> page(Query query);

  /** Reviews with events that are not in the ledger yet. */
  Flux<Unsettled> unrecorded(int limit);

  /** Reviews with notices to pass on, whose events all stand in the ledger. */
  Flux<Unsettled> unannounced(int limit);

  /** Clears the events seen in {@code recorded}, unless the review has changed since. */
  Mono<Boolean> markRecorded(Unsettled recorded);

  /** Clears the notices seen in {@code announced}, unless the review has changed since. */
  Mono<Boolean> markAnnounced(Unsettled announced);

  /** A review with what still has to leave it. */
  record Unsettled(Review review, List<AuditEvent> events, List<Notice> notices) {}

  /**
   * Which reviews to list.
   *
   * @param therapistId null for all of the tenant's
   */
  record Query(
      TenantId tenant,
      @Nullable String therapistId,
      List<Review.State> states,
      @Nullable Cursor after,
      int limit) {}

  /** The place of a review in the queue. */
  record Cursor(int rank, long receivedAtMillis, String id) {}
}

package org.attune.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.attune.approval.queue.QueuePlace;
import org.attune.audit.AuditEvent;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All reviews. */
public interface Reviews {
  /** Stores the opened review with its first event; false when its message has one already. */
  Mono<Boolean> open(Review.Pending review, AuditEvent opened);

  Mono<Review> find(TenantId tenant, ReviewId id);

  /**
   * Stores {@code moved.next()} with its event and notice in one atomic update, provided that the
   * stored version is the one it came from and no reply of it has begun to leave; false otherwise.
   */
  Mono<Boolean> move(long fromVersion, Outcome.Moved moved);

  /**
   * Stores the emptied review in place of all that stood there, from whatever state, provided that
   * the stored version is the one it came from. Nothing that was to be announced is any more.
   */
  Mono<Boolean> erase(long fromVersion, Outcome.Moved emptied);

  /** Whether all that was recorded of it so far stands in the ledger; true where there is none. */
  Mono<Boolean> isRecorded(ReviewId id);

  /** One page of a queue, most urgent first. */
  Flux<Queued> page(Query query);

  /** The open reviews of one patient's conversation. */
  Flux<Review> openIn(TenantId tenant, String conversationId, String patientId);

  /** Open reviews whose place in the queue, claim or alarm has to be looked at by now. */
  Flux<Review> toLookAt(Instant now, int limit);

  /** Stores where the review now stands in the queue, unless it has changed since. */
  Mono<Boolean> place(Review review, QueuePlace place);

  /** The therapist's approved reviews, the newest first. */
  Flux<Review.Approved> lastApproved(TenantId tenant, String therapistId, int limit);

  /** Reviews with events that are not in the ledger yet. */
  Flux<Unsettled> unrecorded(int limit);

  /** Reviews with notices due by now, whose events all stand in the ledger. */
  Flux<Unsettled> unannounced(Instant now, int limit);

  /**
   * Says that the approved reply begins to leave: from here on nothing can take it back. False when
   * the review has changed since it was read, or has something that is not in the ledger.
   */
  Mono<Boolean> release(Unsettled approved);

  /**
   * Clears the events seen in {@code recorded}, unless the review has changed since. In the same
   * update it releases an approved reply whose undo window is over by {@code now}.
   */
  Mono<Boolean> markRecorded(Unsettled recorded, Instant now);

  /** Clears the notices seen in {@code announced}, unless the review has changed since. */
  Mono<Boolean> markAnnounced(Unsettled announced);

  /**
   * A review with what still has to leave it.
   *
   * @param released whether its approved reply has begun to leave
   */
  record Unsettled(
      Review review, List<AuditEvent> events, List<Notice> notices, boolean released) {}

  /** A review, without its reading, drafts and history, and its rank in the queue as stored. */
  record Queued(Review review, int rank) {
    /** Most urgent first. */
    static final Comparator<Queued> ORDER =
        Comparator.comparingInt(Queued::rank)
            .thenComparing(queued -> queued.review().facts().receivedAt())
            .thenComparing(queued -> queued.review().facts().id().value());
  }

  /**
   * Which reviews to list.
   *
   * @param person whose: their own and those passed to them; null for all of the tenant's
   */
  record Query(
      TenantId tenant,
      @Nullable String person,
      List<Review.State> states,
      @Nullable Cursor after,
      int limit) {}

  /** The place of a review in the queue. */
  record Cursor(int rank, long receivedAtMillis, String id) {}
}

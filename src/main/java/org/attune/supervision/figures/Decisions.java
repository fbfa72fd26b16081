package org.attune.supervision.figures;

import java.time.Instant;
import org.attune.approval.ReviewId;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All decisions, and up to where in the ledger they have been counted. */
public interface Decisions {
  /** Keeps the decision, unless a newer version of it stands there. */
  Mono<Void> put(Decision decision);

  /** Takes back an older decision of this review: it is open again as {@code version}. */
  Mono<Void> withdraw(ReviewId review, long version);

  Mono<Decision> find(TenantId tenant, ReviewId review);

  /** Decisions with {@code from <= decidedAt < to}, oldest first. */
  Flux<Decision> between(Range range);

  /** How many messages of patients the therapist has decided after {@code since}. */
  Mono<Long> count(TenantId tenant, String therapistId, Instant since);

  /** The last ledger entry that was counted; 0 at first. */
  Mono<Long> place(TenantId tenant);

  /** Moves the place on, never back. */
  Mono<Void> place(TenantId tenant, long seq);

  /**
   * Which decisions to read.
   *
   * @param therapistId null for all
   */
  record Range(
      TenantId tenant, Instant from, Instant to, @Nullable String therapistId, int limit) {}
}

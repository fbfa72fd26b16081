package org.attune.supervision.coding;

import java.time.Instant;
import org.attune.approval.ReviewId;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All findings of supervisors. */
public interface Findings {
  /** Keeps the finding, or gives the one that this coder already has for this review. */
  Mono<Finding> addOrGet(Finding finding);

  /** Findings of reviews decided from {@code from} to before {@code to}, oldest decision first. */
  Flux<Finding> between(TenantId tenant, Instant from, Instant to, int limit);

  /** Findings of one review. */
  Flux<Finding> of(TenantId tenant, ReviewId review);

  /**
   * Which findings to list.
   *
   * @param review null for all
   */
  record Query(TenantId tenant, @Nullable ReviewId review, Instant from, Instant to, int limit) {}

  default Flux<Finding> list(Query query) {
    return query.review() == null
        ? between(query.tenant(), query.from(), query.to(), query.limit())
        : of(query.tenant(), query.review());
  }
}

package org.attune.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.attune.approval.ReviewId;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All deliveries, pending and settled. */
public interface Outbox {
  /** Queues it, unless it is there already. */
  Mono<Void> add(Delivery delivery);

  /** What is due at {@code now}, the longest waiting first, but nothing for {@code without}. */
  Flux<Delivery> due(Instant now, int limit, Set<WebhookId> without);

  /** Pending deliveries that wait until after {@code horizon}, which no rule makes them do. */
  Flux<Delivery> strayed(Instant horizon, int limit);

  /** The first pending delivery of each of their lanes, perhaps one of them; in any order. */
  Flux<Delivery> firstOfLanes(Collection<Delivery> some);

  /**
   * Takes due deliveries for one attempt each, so that nobody else tries them before {@code
   * leaseUntil}; gives those that nobody has.
   */
  Flux<Delivery> lease(List<Delivery> due, Instant leaseUntil);

  /** Records how leased attempts ended, of each provided that no other attempt began since. */
  Mono<Void> settle(List<Settlement> ended);

  /** Moves a pending delivery to another time, provided that nobody has touched it since. */
  Mono<Void> reschedule(Delivery pending, Instant at);

  /** Forgets what was to be told of a review, and gives up what has not been sent. */
  Mono<Void> erase(ReviewId review);

  Mono<Delivery> find(TenantId tenant, String id);

  /** The newest first, beginning after {@code last} where that is given. */
  Flux<Delivery> of(
      TenantId tenant, Delivery.@Nullable Status status, @Nullable Delivery last, int limit);

  /**
   * Makes a failed or abandoned delivery due now, as if new; empty when there is none such, or it
   * is erased.
   */
  Mono<Delivery> retry(TenantId tenant, String id, Instant now);
}

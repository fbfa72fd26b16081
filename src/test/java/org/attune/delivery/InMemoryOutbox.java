package org.attune.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.attune.approval.ReviewId;
import org.attune.delivery.Delivery.Status;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries for tests. */
final class InMemoryOutbox implements Outbox {
  private static final Set<Status> PENDING = Set.of(Status.QUEUED, Status.FAILED);
  private static final Set<Status> RETRYABLE = Set.of(Status.FAILED, Status.ABANDONED);

  private static final String ERASED = "";

  private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> add(Delivery delivery) {
    return Mono.fromRunnable(() -> deliveries.putIfAbsent(delivery.id(), delivery));
  }

  private Flux<Delivery> all(Predicate<Delivery> wanted, Comparator<Delivery> order) {
    return Flux.defer(() ->
        Flux.fromIterable(deliveries.values().stream().filter(wanted).sorted(order).toList()));
  }

  private Flux<Delivery> pending(Predicate<Delivery> wanted) {
    return all(
        delivery -> PENDING.contains(delivery.status()) && wanted.test(delivery),
        Comparator.comparing(Delivery::nextAttemptAt));
  }

  @Override
  public Flux<Delivery> due(Instant now, int limit, Set<WebhookId> without) {
    return pending(d -> !d.nextAttemptAt().isAfter(now) && !without.contains(d.webhookId()))
        .take(limit);
  }

  @Override
  public Flux<Delivery> strayed(Instant horizon, int limit) {
    return pending(d -> d.nextAttemptAt().isAfter(horizon)).take(limit);
  }

  @Override
  public Flux<Delivery> firstOfLanes(Collection<Delivery> some) {
    return Flux.fromIterable(some)
        .mapNotNull(Delivery::lane)
        .distinct()
        .concatMap(lane ->
            all(d -> PENDING.contains(d.status()) && lane.equals(d.lane()), Delivery.IN_LANE)
                .take(1));
  }

  /** The changed delivery; empty where it is not as expected. */
  private Mono<Delivery> change(
      String id, Predicate<Delivery> expected, UnaryOperator<Delivery> change) {
    return Mono.defer(() -> {
      AtomicReference<@Nullable Delivery> result = new AtomicReference<>();
      deliveries.computeIfPresent(
          id,
          (same, old) -> {
            if (!expected.test(old)) {
              return old;
            }
            Delivery changed = change.apply(old);
            result.set(changed);
            return changed;
          });
      return Mono.justOrEmpty(result.get());
    });
  }

  private static boolean untouched(Delivery now, Delivery seen) {
    return now.attempts() == seen.attempts() && PENDING.contains(now.status());
  }

  @Override
  public Flux<Delivery> lease(List<Delivery> due, Instant leaseUntil) {
    return Flux.fromIterable(due).concatMap(one -> lease(one, leaseUntil));
  }

  private Mono<Delivery> lease(Delivery due, Instant leaseUntil) {
    return change(
        due.id(),
        now -> untouched(now, due),
        now ->
            with(now, now.status(), now.attempts() + 1, now.forgiven(), leaseUntil)
                .settled(now.settledAt(), now.lastProblem()));
  }

  @Override
  public Mono<Void> settle(List<Settlement> ended) {
    return Flux.fromIterable(ended).concatMap(this::settle).then();
  }

  private Mono<Delivery> settle(Settlement ended) {
    return change(
        ended.leased().id(),
        now -> now.attempts() == ended.leased().attempts(),
        now ->
            ended.isLast()
                ? with(now, ended.status(), now.attempts(), now.forgiven(), now.nextAttemptAt())
                    .settled(ended.at(), ended.problem())
                : with(now, ended.status(), now.attempts(), now.forgiven(), ended.at())
                    .settled(now.settledAt(), ended.problem()));
  }

  @Override
  public Mono<Void> reschedule(Delivery pending, Instant at) {
    return change(
            pending.id(),
            now -> untouched(now, pending) && now.nextAttemptAt().equals(pending.nextAttemptAt()),
            now ->
                with(now, now.status(), now.attempts(), now.forgiven(), at)
                    .settled(now.settledAt(), now.lastProblem()))
        .then();
  }

  @Override
  public Mono<Void> erase(ReviewId review) {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(deliveries.values())))
        .filter(delivery -> review.equals(delivery.reviewId()))
        .concatMap(delivery -> change(delivery.id(), now -> true, InMemoryOutbox::erased))
        .then();
  }

  private static Delivery erased(Delivery old) {
    boolean pending = PENDING.contains(old.status());
    Status status = pending ? Status.ABANDONED : old.status();
    return with(old, ERASED, status, old.attempts(), old.forgiven(), old.nextAttemptAt())
        .settled(old.settledAt(), pending ? "patient erased" : old.lastProblem());
  }

  @Override
  public Mono<Delivery> find(TenantId tenant, String id) {
    return Mono.fromSupplier(() -> deliveries.get(id)).filter(d -> d.tenant().equals(tenant));
  }

  @Override
  public Flux<Delivery> of(
      TenantId tenant, @Nullable Status status, @Nullable Delivery last, int limit) {
    Comparator<Delivery> age =
        Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id);
    return all(
            d ->
                d.tenant().equals(tenant)
                    && (status == null || d.status() == status)
                    && (last == null || age.compare(d, last) < 0),
            age.reversed())
        .take(limit);
  }

  @Override
  public Mono<Delivery> retry(TenantId tenant, String id, Instant at) {
    return change(
        id,
        now ->
            now.tenant().equals(tenant)
                && RETRYABLE.contains(now.status())
                && !now.payload().equals(ERASED),
        now ->
            with(now, Status.QUEUED, now.attempts(), now.attempts(), at)
                .settled(null, now.lastProblem()));
  }

  private interface Settling {
    Delivery settled(@Nullable Instant at, @Nullable String problem);
  }

  private static Settling with(
      Delivery old, Status status, int attempts, int forgiven, Instant nextAttemptAt) {
    return with(old, old.payload(), status, attempts, forgiven, nextAttemptAt);
  }

  private static Settling with(
      Delivery old,
      String payload,
      Status status,
      int attempts,
      int forgiven,
      Instant nextAttemptAt) {
    return (at, problem) ->
        new Delivery(
            old.id(),
            old.tenant(),
            old.webhookId(),
            old.type(),
            payload,
            old.reviewId(),
            old.lane(),
            status,
            attempts,
            forgiven,
            old.occurredAt(),
            old.createdAt(),
            nextAttemptAt,
            at,
            problem);
  }
}

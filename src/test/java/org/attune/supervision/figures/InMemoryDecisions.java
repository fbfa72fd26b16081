package org.attune.supervision.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.approval.ReviewId;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions for tests. */
final class InMemoryDecisions implements Decisions {
  /**
   * @param decision null where it was taken back
   */
  private record Standing(long version, @Nullable Decision decision) {
    Standing or(Standing other) {
      return other.version > version ? other : this;
    }
  }

  private final Map<ReviewId, Standing> decisions = new ConcurrentHashMap<>();
  private final Map<TenantId, Long> places = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> put(Decision decision) {
    Standing now = new Standing(decision.version(), decision);
    return Mono.fromRunnable(() -> decisions.merge(decision.id(), now, Standing::or));
  }

  @Override
  public Mono<Void> withdraw(ReviewId review, long version) {
    Standing now = new Standing(version, null);
    return Mono.fromRunnable(
        () -> decisions.computeIfPresent(review, (id, standing) -> standing.or(now)));
  }

  private Flux<Decision> of(TenantId tenant) {
    return Flux.defer(() -> Flux.fromIterable(decisions.values()))
        .mapNotNull(Standing::decision)
        .filter(decision -> decision.tenant().equals(tenant));
  }

  @Override
  public Mono<Decision> find(TenantId tenant, ReviewId review) {
    return of(tenant).filter(decision -> decision.id().equals(review)).next();
  }

  @Override
  public Flux<Decision> between(Range range) {
    return of(range.tenant())
        .filter(decision ->
            !decision.decidedAt().isBefore(range.from())
                && decision.decidedAt().isBefore(range.to())
                && (range.therapistId() == null
                    || decision.therapistId().equals(range.therapistId())))
        .sort(Comparator.comparing(Decision::decidedAt))
        .take(range.limit());
  }

  @Override
  public Mono<Long> count(TenantId tenant, String therapistId, Instant since) {
    return of(tenant)
        .filter(decision ->
            decision.therapistId().equals(therapistId)
                && !decision.seeded()
                && decision.decidedAt().isAfter(since))
        .count();
  }

  @Override
  public Mono<Long> place(TenantId tenant) {
    return Mono.fromSupplier(() -> places.getOrDefault(tenant, 0L));
  }

  @Override
  public Mono<Void> place(TenantId tenant, long seq) {
    return Mono.fromRunnable(() -> places.merge(tenant, seq, Math::max));
  }
}

package org.attune.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets the appends of one tenant go one after the other instead of into each other's way. */
final class AppendLane {
  private final Map<TenantId, AtomicReference<Mono<Void>>> lasts = new ConcurrentHashMap<>();

  /** The work, begun when the work queued before it has ended, however that ended. */
  <T> Mono<T> inTurn(TenantId tenant, Mono<T> work) {
    return Mono.defer(() -> {
      Sinks.Empty<Void> done = Sinks.empty();
      Mono<Void> before =
          lasts
              .computeIfAbsent(tenant, t -> new AtomicReference<>(Mono.empty()))
              .getAndSet(done.asMono());
      return before.then(work).doFinally(signal -> done.tryEmitEmpty());
    });
  }
}

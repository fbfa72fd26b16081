package org.attune.inbox.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.approval.RecordedListeners;
import org.attune.kernel.Sweeper;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the tails moving: at once after this instance recorded something, and every second for what
 * other instances did.
 */
@Component
class Tails extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Feed feed;
  private final Map<TenantId, Tail> tails = new ConcurrentHashMap<>();

  Tails(Feed feed, RecordedListeners recorded) {
    super(PERIOD);
    this.feed = feed;
    recorded.add(this::wake);
  }

  Tail of(TenantId tenant, long head) {
    return tails.computeIfAbsent(tenant, name -> new Tail(name, feed, head));
  }

  @Override
  protected Mono<Void> round() {
    return Flux.fromIterable(tails.values())
        .filter(Tail::isFollowed)
        .concatMap(tail -> guarded(tail.advance()))
        .then();
  }
}

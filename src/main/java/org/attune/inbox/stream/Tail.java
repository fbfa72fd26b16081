package org.attune.inbox.stream;

import java.util.concurrent.atomic.AtomicInteger;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The end of one tenant's feed, shared by all of its connections. */
final class Tail {
  private static final int PAGE = 100;

  private final TenantId tenant;
  private final Feed feed;
  private final Sinks.Many<Long> moves = Sinks.many().multicast().directBestEffort();
  private final AtomicInteger followers = new AtomicInteger();
  private volatile RecentChanges recent;

  Tail(TenantId tenant, Feed feed, long head) {
    this.tenant = tenant;
    this.feed = feed;
    this.recent = RecentChanges.from(head);
  }

  /** Signals, to whoever is listening, that there is something new. */
  Flux<Long> moves() {
    return moves
        .asFlux()
        .doOnSubscribe(follower -> followers.incrementAndGet())
        .doFinally(end -> followers.decrementAndGet());
  }

  boolean isFollowed() {
    return followers.get() > 0;
  }

  /** Reads on to the end; only one such call may run at a time. */
  Mono<Void> advance() {
    return Mono.defer(() -> feed.after(tenant, recent.head(), PAGE))
        .doOnNext(this::moved)
        .repeat()
        .takeUntil(page -> !page.more())
        .then();
  }

  private void moved(Feed.Page page) {
    if (page.upTo() > recent.head()) {
      recent = recent.with(page);
      moves.emitNext(
          page.upTo(), (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }
  }

  /** What comes after {@code seq}: from memory, or from the store for one who is far behind. */
  Mono<Feed.Page> after(long seq) {
    RecentChanges now = recent;
    return now.reachesBackTo(seq)
        ? Mono.just(now.after(seq))
        : feed.after(tenant, seq, PAGE).map(page -> upToMemory(page, seq, now));
  }

  /** Goes on while it gets anywhere: a lagging replica may not have yet what memory has. */
  private static Feed.Page upToMemory(Feed.Page page, long seq, RecentChanges now) {
    boolean more = page.upTo() > seq && page.upTo() < now.head();
    return new Feed.Page(page.changes(), page.upTo(), page.more() || more);
  }
}

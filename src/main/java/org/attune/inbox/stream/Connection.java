package org.attune.inbox.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.access.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One client's stream.
 *
 * <p>It pulls: nothing is read for a client that does not take in what it has, so nothing piles up.
 */
final class Connection {
  private static final int BEATS_UNTIL_STALLED = 3;

  private final Actor actor;
  private final Tail tail;
  private final Duration heartbeat;
  private volatile long position;
  private final AtomicInteger beatsWaited = new AtomicInteger();

  Connection(Actor actor, Tail tail, Beginning beginning, Duration heartbeat) {
    this.actor = actor;
    this.tail = tail;
    this.heartbeat = heartbeat;
    this.position = beginning.after();
  }

  /** Endless; the subscriber decides when it is over. */
  Flux<ServerEvent> events(Beginning beginning) {
    return Flux.concat(Mono.just(greeting(beginning)), afterwards());
  }

  private static ServerEvent greeting(Beginning beginning) {
    return switch (beginning) {
      case Beginning.Fresh f -> new ServerEvent(f.after(), "ready", Map.of("resumed", false));
      case Beginning.Resumed r -> new ServerEvent(r.after(), "ready", Map.of("resumed", true));
      case Beginning.Resync(long after, String reason) ->
          new ServerEvent(after, "resync", Map.of("reason", reason));
    };
  }

  private enum Tick {
    NEWS,
    BEAT
  }

  /** Listens before it first looks, so that nothing falls in between. */
  private Flux<ServerEvent> afterwards() {
    Flux<Tick> news = tail.moves().map(head -> Tick.NEWS);
    Flux<Tick> beats =
        Flux.interval(heartbeat).map(n -> Tick.BEAT).doOnNext(b -> beatsWaited.incrementAndGet());
    return Flux.merge(news, beats, Mono.just(Tick.NEWS))
        .onBackpressureLatest()
        .concatMap(this::answer, 1);
  }

  private Flux<ServerEvent> answer(Tick tick) {
    beatsWaited.set(0);
    Flux<ServerEvent> changes = changes();
    return tick == Tick.NEWS ? changes : changes.concatWith(Mono.fromSupplier(this::heartbeat));
  }

  private Flux<ServerEvent> changes() {
    return Mono.defer(() -> tail.after(position))
        .expand(page -> page.more() ? tail.after(page.upTo()) : Mono.empty())
        .concatMap(this::sent, 1);
  }

  private Flux<ServerEvent> sent(Feed.Page page) {
    List<ServerEvent> own =
        page.changes().stream()
            .filter(change -> change.concerns(actor))
            .map(Connection::event)
            .toList();
    return Flux.fromIterable(own).doOnComplete(() -> position = page.upTo());
  }

  private static ServerEvent event(ReviewChange change) {
    return new ServerEvent(change.seq(), change.eventName(), change.data());
  }

  /** Carries the place too: a client of a quiet inbox stays near the end of a busy ledger. */
  private ServerEvent heartbeat() {
    return ServerEvent.heartbeat(position);
  }

  /** Signals once the client has taken in nothing for too long. */
  Mono<Long> stalled() {
    return Flux.interval(heartbeat).filter(n -> beatsWaited.get() >= BEATS_UNTIL_STALLED).next();
  }
}

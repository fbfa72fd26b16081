package org.attune.inbox.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.access.Actor;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One client's stream.
 *
 * <p>It pulls: nothing is read for a client that does not take in what it has, so nothing piles up.
 */
final class Connection {
  private static final Duration RETRY = Duration.ofSeconds(2);
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
  Flux<ServerSentEvent<Object>> events(Beginning beginning) {
    return Flux.concat(Mono.just(greeting(beginning)), afterwards());
  }

  private static ServerSentEvent<Object> greeting(Beginning beginning) {
    ServerSentEvent.Builder<Object> event =
        ServerSentEvent.builder().id(Long.toString(beginning.after())).retry(RETRY);
    return switch (beginning) {
      case Beginning.Fresh f -> event.event("ready").data(Map.of("resumed", false)).build();
      case Beginning.Resumed r -> event.event("ready").data(Map.of("resumed", true)).build();
      case Beginning.Resync(long after, String reason) ->
          event.event("resync").data(Map.of("reason", reason)).build();
    };
  }

  private enum Tick {
    NEWS,
    BEAT
  }

  /** Listens before it first looks, so that nothing falls in between. */
  private Flux<ServerSentEvent<Object>> afterwards() {
    Flux<Tick> news = tail.moves().map(head -> Tick.NEWS);
    Flux<Tick> beats = Flux.interval(heartbeat).map(n -> Tick.BEAT).doOnNext(b -> beatsWaited.incrementAndGet());
    return Flux.merge(news, beats, Mono.just(Tick.NEWS))
        .onBackpressureLatest()
        .concatMap(this::answer, 1);
  }

  private Flux<ServerSentEvent<Object>> answer(Tick tick) {
    beatsWaited.set(0);
    Flux<ServerSentEvent<Object>> changes = changes();
    return tick == Tick.NEWS ? changes : changes.concatWith(Mono.fromSupplier(this::heartbeat));
  }

  private Flux<ServerSentEvent<Object>> changes() {
    return Mono.defer(() -> tail.after(position))
        .expand(page -> page.more() ? tail.after(page.upTo()) : Mono.empty())
        .concatMap(this::sent, 1);
  }

  private Flux<ServerSentEvent<Object>> sent(Feed.Page page) {
    List<ServerSentEvent<Object>> own =
        page.changes().stream()
            .filter(change -> change.concerns(actor))
            .map(Connection::event)
            .toList();
    return Flux.fromIterable(own).doOnComplete(() -> position = page.upTo());
  }

  private static ServerSentEvent<Object> event(ReviewChange change) {
    return ServerSentEvent.<Object>builder(change.data())
        .id(Long.toString(change.seq()))
        .event(change.eventName())
        .build();
  }

  /** Carries the place too: a client of a quiet inbox stays near the end of a busy ledger. */
  private ServerSentEvent<Object> heartbeat() {
    return ServerSentEvent.builder().id(Long.toString(position)).comment("heartbeat").build();
  }

  /** Signals once the client has taken in nothing for too long. */
  Mono<Long> stalled() {
    return Flux.interval(heartbeat).filter(n -> beatsWaited.get() >= BEATS_UNTIL_STALLED).next();
  }
}

package org.attune.inbox.stream;

import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.access.Actor;
import org.attune.access.StandingAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Server-sent events: {@code review.opened} and {@code review.changed} of the reviews that the
 * caller may see, {@code ready} at the start, or {@code resync} where the place is lost.
 */
@RestController
@EnableConfigurationProperties(StreamProperties.class)
class StreamEndpoints {
  private static final Logger LOG = LoggerFactory.getLogger(StreamEndpoints.class);

  private final Feed feed;
  private final Tails tails;
  private final StandingAccess standing;
  private final StreamProperties properties;
  private final Sinks.Empty<Void> closing = Sinks.empty();
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  StreamEndpoints(Feed feed, Tails tails, StandingAccess standing, StreamProperties properties) {
    this.feed = feed;
    this.tails = tails;
    this.standing = standing;
    this.properties = properties;
  }

  /** Open streams would hold up a graceful shutdown. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.tryEmitEmpty();
  }

  @GetMapping(path = "/api/v1/stream", produces = MediaType.ALL_VALUE)
  Mono<Void> stream(
      @AuthenticationPrincipal Actor actor,
      Principal who,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      ServerHttpResponse response) {
    if (open.getOrDefault(key(actor), 0) >= properties.perActor()) {
      return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
    }
    return feed.head(actor.tenant())
        .map(head -> stream(actor, who, lastEventId, head, response))
        .flatMap(events -> written(events, response));
  }

  /** Each event is made into bytes only when it is written, and sent at once. */
  private static Mono<Void> written(Flux<ServerEvent> events, ServerHttpResponse response) {
    response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
    // A proxy that collects answers would hold events back
    response.getHeaders().set("X-Accel-Buffering", "no");
    return response.writeAndFlushWith(
        events.map(event -> Mono.fromSupplier(() -> response.bufferFactory().wrap(event.bytes()))));
  }

  private Flux<ServerEvent> stream(
      Actor actor, Principal who, @Nullable String last, long head, ServerHttpResponse response) {
    Beginning beginning = Beginning.of(last, head, properties.longestReplay());
    Tail tail = tails.of(actor.tenant(), head);
    Connection connection = new Connection(actor, tail, beginning, properties.heartbeat());
    Mono<?> stalled = connection.stalled().doOnNext(beats -> drop(response));
    return connection
        .events(beginning)
        .onErrorResume(StreamEndpoints::ended)
        .takeUntilOther(Mono.firstWithSignal(closing.asMono(), revoked(who), stalled))
        .doOnSubscribe(begun -> open.merge(key(actor), 1, Integer::sum))
        .doFinally(end -> open.computeIfPresent(key(actor), (k, n) -> n > 1 ? n - 1 : null));
  }

  /** The client comes back by itself, and by then the store may answer again. */
  private static Flux<ServerEvent> ended(Throwable failure) {
    LOG.warn("a stream ended: {}", failure.getClass().getName());
    return Flux.empty();
  }

  /** Asks at every heartbeat; an open stream alone keeps no session alive. */
  private Mono<?> revoked(Principal who) {
    return Flux.interval(properties.heartbeat())
        .onBackpressureDrop()
        .concatMap(beat -> standing.stands(who))
        .filter(stands -> !stands)
        .next();
  }

  /** What is written to a full socket never arrives: only closing it ends the stream. */
  private static void drop(ServerHttpResponse response) {
    ServerHttpResponse inner = response;
    while (inner instanceof ServerHttpResponseDecorator decorator) {
      inner = decorator.getDelegate();
    }
    if (inner instanceof AbstractServerHttpResponse server
        && server.getNativeResponse() instanceof HttpServerResponse netty) {
      netty.withConnection(DisposableChannel::dispose);
    }
  }

  private static String key(Actor actor) {
    return actor.tenant() + "/" + actor.label();
  }
}

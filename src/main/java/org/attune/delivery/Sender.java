package org.attune.delivery;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Sends one delivery once, signed after Standard Webhooks 1.0; follows no redirect. */
@Component
class Sender {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** For all of it, name lookup and handshake too; shorter than the relay's lease. */
  private static final Duration TIMEOUT = Duration.ofSeconds(45);

  private static final int GONE = 410;

  private final HttpClient client;
  private final TargetPolicy targets;
  private final Clock clock;

  Sender(TargetPolicy targets, DeliveryProperties properties, Clock clock) {
    this.targets = targets;
    this.clock = clock;
    this.client =
        // A connection for each delivery: what a confused receiver answers twice must not be taken
        // for the answer to the next one, and each is checked for where it really goes.
        HttpClient.create(ConnectionProvider.newConnection())
            .keepAlive(false)
            // An attempt is one request: the relay decides about another
            .disableRetry(true)
            .followRedirect(false)
            .responseTimeout(properties.answerTimeout())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
            // Resolved once, and checked on the very addresses connected to: a name that starts to
            // point into the private network after registration is refused here.
            .resolvedAddressesSelector((config, found) -> targets.allowedAmong(found));
  }

  Mono<Attempt> send(Delivery delivery, Webhook webhook) {
    if (targets.fault(webhook.url()).isPresent()) {
      return Mono.just(new Attempt.Refused("target not allowed"));
    }
    Instant now = clock.instant();
    long seconds = now.getEpochSecond();
    String signature =
        Signatures.header(webhook.keysAt(now), delivery.id(), seconds, delivery.payload());
    return client
        .headers(headers ->
            headers
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set("webhook-id", delivery.id())
                .set("webhook-timestamp", seconds)
                .set("webhook-signature", signature))
        .post()
        .uri(webhook.url())
        .send(ByteBufMono.fromString(Mono.just(delivery.payload())))
        .response()
        .map(Sender::attempt)
        .timeout(TIMEOUT)
        .onErrorResume(failure -> Mono.just(failed(failure)));
  }

  private static Attempt attempt(HttpClientResponse response) {
    int status = response.status().code();
    if (status >= 200 && status < 300) {
      return new Attempt.Received();
    }
    return status == GONE ? new Attempt.Gone() : new Attempt.Failed("HTTP " + status);
  }

  /** Only the kind of failure: its message may hold a URL with credentials. */
  private static Attempt failed(Throwable failure) {
    return new Attempt.Failed(failure.getClass().getSimpleName());
  }
}

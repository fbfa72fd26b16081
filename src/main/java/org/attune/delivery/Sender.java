package org.attune.delivery;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Sends one delivery once, signed after Standard Webhooks 1.0; follows no redirect. */
@Component
class Sender {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int GONE = 410;

  private final HttpClient client;
  private final TargetPolicy targets;
  private final Clock clock;

  Sender(TargetPolicy targets, Clock clock) {
    this.targets = targets;
    this.clock = clock;
    this.client =
        HttpClient.create()
            .followRedirect(false)
            .responseTimeout(TIMEOUT)
            // Checked at each connection, on the very addresses connected to: a name that starts
            // to point into the private network after registration is refused here.
            .resolvedAddressesSelector((config, found) -> targets.allowedAmong(found));
  }

  Mono<Attempt> send(Delivery delivery, Webhook webhook) {
    if (targets.fault(webhook.url()).isPresent()) {
      return Mono.just(new Attempt.Refused("target not allowed"));
    }
    long timestamp = TimeUnit.MILLISECONDS.toSeconds(clock.millis());
    return client
        .headers(headers ->
            headers
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set("webhook-id", delivery.id())
                .set("webhook-timestamp", timestamp)
                .set("webhook-signature", signature(delivery, webhook, timestamp)))
        .post()
        .uri(webhook.url())
        .send(ByteBufMono.fromString(Mono.just(delivery.payload())))
        .response()
        .map(Sender::attempt)
        .timeout(TIMEOUT)
        .onErrorResume(failure -> Mono.just(failed(failure)));
  }

  private static String signature(Delivery delivery, Webhook webhook, long timestamp) {
    try {
      return new com.standardwebhooks.Webhook(webhook.secret())
          .sign(delivery.id(), timestamp, delivery.payload());
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException("a stored webhook secret is unusable", e);
    }
  }

  private static Attempt attempt(HttpClientResponse response) {
    int status = response.status().code();
    if (status >= 200 && status < 300) {
      return new Attempt.Received();
    }
    return status == GONE
        ? new Attempt.Refused("HTTP " + status)
        : new Attempt.Failed("HTTP " + status);
  }

  /** Only the kind of failure: its message may hold a URL with credentials. */
  private static Attempt failed(Throwable failure) {
    return new Attempt.Failed(failure.getClass().getSimpleName());
  }
}

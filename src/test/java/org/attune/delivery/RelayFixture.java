package org.attune.delivery;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.attune.StoreUnderTest;
import org.attune.access.Actor;
import org.attune.access.SettableClock;
import org.attune.audit.InMemoryLedger;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/** A relay over a store of its own, with a clock that a test sets. */
final class RelayFixture implements AutoCloseable {
  static final TenantId CLINIC = new TenantId("clinic");
  static final Actor PLATFORM = new Actor.Platform(CLINIC, "icbt");
  private static final Duration SOON = Duration.ofSeconds(20);

  final SettableClock clock = new SettableClock();
  final InMemoryLedger ledger = new InMemoryLedger();
  final StoreUnderTest store;
  final MongoOutbox outbox;
  final MongoWebhooks webhooks;
  final Relay relay;
  final WebhookDesk desk;
  private int made;

  RelayFixture(Path directory) {
    store = new StoreUnderTest(directory);
    outbox = new MongoOutbox(store.database());
    webhooks = new MongoWebhooks(store.database());
    TargetPolicy targets = new TargetPolicy(true);
    DeliveryProperties properties = new DeliveryProperties(true, Duration.ofMillis(500));
    Sender sender = new Sender(targets, properties, clock);
    relay = new Relay(outbox, webhooks, sender, ledger, clock);
    desk = new WebhookDesk(webhooks, outbox, relay, ledger, clock);
  }

  Webhook webhook(URI url) {
    return Objects.requireNonNull(desk.register(PLATFORM, url, EventType.subscribable()).block());
  }

  /** Queues a reply of the conversation, a second of its own after the one before. */
  Delivery reply(Webhook webhook, String conversation) {
    clock.pass(Duration.ofSeconds(1));
    Delivery delivery = delivery(webhook, conversation, made++, clock.instant());
    outbox.add(delivery).block();
    return delivery;
  }

  static Delivery delivery(Webhook webhook, String conversation, int number, Instant at) {
    return new Delivery(
        "dlv_" + number,
        CLINIC,
        webhook.id(),
        EventType.REPLY_APPROVED,
        "{\"text\":\"Grüße " + number + "\"}",
        null,
        Sha256.ofParts(webhook.id().value(), conversation).hex(),
        Delivery.Status.QUEUED,
        0,
        0,
        at,
        at,
        at,
        null,
        null);
  }

  /** Rounds until the delivery has this status. */
  Delivery until(Delivery delivery, Delivery.Status status) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          relay.round().block();
          return now(delivery).status() == status;
        });
    return now(delivery);
  }

  /** Rounds until its nth attempt is over, however it ended. */
  Delivery attempted(Delivery delivery, int attempts) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          relay.round().block();
          Delivery now = now(delivery);
          return now.attempts() == attempts && !isLeased(now);
        });
    return now(delivery);
  }

  /** No other wait is a minute exactly. */
  private boolean isLeased(Delivery delivery) {
    return delivery.settledAt() == null
        && delivery.nextAttemptAt().equals(clock.instant().plusSeconds(60));
  }

  /** Rounds for a while in which nothing more is expected to happen. */
  void rounds(int count) {
    for (int n = 0; n < count; n++) {
      relay.round().block();
      await().pollDelay(Duration.ofMillis(40)).until(() -> true);
    }
  }

  Delivery now(Delivery delivery) {
    return Objects.requireNonNull(outbox.find(CLINIC, delivery.id()).block());
  }

  @Override
  public void close() {
    store.close();
  }
}

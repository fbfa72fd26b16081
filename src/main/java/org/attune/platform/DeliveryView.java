package org.attune.platform;

import java.time.Instant;
import org.attune.delivery.Delivery;
import org.attune.delivery.WebhookId;
import org.jspecify.annotations.Nullable;

/** One delivery, without its payload. */
record DeliveryView(
    String id,
    WebhookId webhookId,
    String eventType,
    Delivery.Status state,
    int attempts,
    Instant createdAt,
    Instant nextAttemptAt,
    @Nullable Instant settledAt,
    @Nullable String lastProblem) {
  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.webhookId(),
        delivery.type().wireName(),
        delivery.status(),
        delivery.attempts(),
        delivery.createdAt(),
        delivery.nextAttemptAt(),
        delivery.settledAt(),
        delivery.lastProblem());
  }
}

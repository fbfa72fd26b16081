package org.attune.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this instance is sending just now: no delivery twice, and no more than its share for one
 * webhook, so that a receiver that hangs keeps nobody else waiting.
 */
final class Slots {
  private static final int ALL = 256;
  private static final int PER_WEBHOOK = 64;

  private final Set<String> sending = new HashSet<>();
  private final Map<WebhookId, Integer> byWebhook = new HashMap<>();

  /** False when it is being sent already, or there is no room. */
  synchronized boolean take(Delivery delivery) {
    int busy = byWebhook.getOrDefault(delivery.webhookId(), 0);
    if (sending.size() >= ALL || busy >= PER_WEBHOOK || !sending.add(delivery.id())) {
      return false;
    }
    byWebhook.put(delivery.webhookId(), busy + 1);
    return true;
  }

  /** Gives its place back; true when there is room enough to be worth looking for more. */
  synchronized boolean free(Delivery delivery) {
    sending.remove(delivery.id());
    byWebhook.computeIfPresent(delivery.webhookId(), (id, busy) -> busy > 1 ? busy - 1 : null);
    return byWebhook.getOrDefault(delivery.webhookId(), 0) <= PER_WEBHOOK / 2;
  }

  /** Webhooks with no room left. */
  synchronized Set<WebhookId> full() {
    return byWebhook.entrySet().stream()
        .filter(entry -> entry.getValue() >= PER_WEBHOOK)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}

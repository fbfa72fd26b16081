package org.attune.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.delivery.EventType;
import org.attune.delivery.Webhook;
import org.attune.delivery.WebhookId;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its platform and supervisors see it.
 *
 * @param publicKey {@code whpk_…}, to verify v1a signatures with
 * @param disabledAt since when nothing is sent to it: it answered 410, or somebody disabled it
 * @param secret {@code whsec_…}, in the one answer after it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    WebhookId id,
    String url,
    List<String> eventTypes,
    Instant createdAt,
    String publicKey,
    @Nullable Instant disabledAt,
    @Nullable String secret) {

  static WebhookView of(Webhook webhook) {
    return view(webhook, null);
  }

  static WebhookView withSecret(Webhook webhook) {
    return view(webhook, webhook.newestKey().secret());
  }

  private static WebhookView view(Webhook webhook, @Nullable String secret) {
    return new WebhookView(
        webhook.id(),
        webhook.url().toString(),
        wireNames(webhook.eventTypes()),
        webhook.createdAt(),
        webhook.newestKey().publicKey(),
        webhook.disabledAt(),
        secret);
  }

  static List<String> wireNames(Set<EventType> types) {
    return types.stream().map(EventType::wireName).sorted().toList();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookView[" + id + "]";
  }
}

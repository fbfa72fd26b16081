package org.attune.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform wants to be told what happened.
 *
 * @param keys newest first; a secret is shown once, when it is made
 * @param version one more with every change
 * @param disabledAt since when nothing is sent to it; null while it is in use
 */
public record Webhook(
    WebhookId id,
    TenantId tenant,
    URI url,
    Set<EventType> eventTypes,
    List<SigningKey> keys,
    Instant createdAt,
    long version,
    @Nullable Instant disabledAt) {

  public Webhook {
    keys = List.copyOf(keys);
  }

  public SigningKey newestKey() {
    return keys.getFirst();
  }

  List<SigningKey> keysAt(Instant now) {
    return keys.stream().filter(key -> key.signsAt(now)).toList();
  }

  Webhook rotated(SigningKey fresh, Instant now) {
    List<SigningKey> old = keysAt(now).stream().map(key -> key.replacedAt(now)).toList();
    return new Webhook(
        id,
        tenant,
        url,
        eventTypes,
        Stream.concat(Stream.of(fresh), old.stream()).toList(),
        createdAt,
        version + 1,
        disabledAt);
  }

  Webhook disabled(@Nullable Instant since) {
    return new Webhook(id, tenant, url, eventTypes, keys, createdAt, version + 1, since);
  }
}

package org.attune.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Webhooks for tests. */
final class InMemoryWebhooks implements Webhooks {
  private final Map<WebhookId, Webhook> webhooks = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> add(Webhook webhook) {
    return Mono.fromRunnable(() -> webhooks.put(webhook.id(), webhook));
  }

  @Override
  public Flux<Webhook> of(TenantId tenant) {
    return Flux.defer(() -> Flux.fromIterable(webhooks.values()))
        .filter(webhook -> webhook.tenant().equals(tenant));
  }

  @Override
  public Mono<Webhook> find(TenantId tenant, WebhookId id) {
    return of(tenant).filter(webhook -> webhook.id().equals(id)).next();
  }

  @Override
  public Mono<Boolean> change(Webhook changed) {
    return Mono.fromSupplier(() ->
        webhooks.computeIfPresent(
                changed.id(),
                (id, now) ->
                    now.tenant().equals(changed.tenant()) && now.version() == changed.version() - 1
                        ? changed
                        : now)
            == changed);
  }

  @Override
  public Mono<Boolean> remove(TenantId tenant, WebhookId id) {
    return find(tenant, id).map(webhook -> webhooks.remove(id, webhook)).defaultIfEmpty(false);
  }
}

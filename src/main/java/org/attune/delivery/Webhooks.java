package org.attune.delivery;

import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The registered webhooks. */
public interface Webhooks {
  Mono<Void> add(Webhook webhook);

  Flux<Webhook> of(TenantId tenant);

  Mono<Webhook> find(TenantId tenant, WebhookId id);

  /** Stores a changed webhook; false when it is gone or not of the version before. */
  Mono<Boolean> change(Webhook changed);

  /** Removes it; false when there was none. */
  Mono<Boolean> remove(TenantId tenant, WebhookId id);
}

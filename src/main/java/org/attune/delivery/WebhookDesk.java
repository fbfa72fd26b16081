package org.attune.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Registers webhooks, gives them their secrets, tries them out. */
@Service
public class WebhookDesk {
  private static final int ID_BYTES = 12;
  private static final int TRIES = 5;

  private final Webhooks webhooks;
  private final Outbox outbox;
  private final Relay relay;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WebhookDesk(Webhooks webhooks, Outbox outbox, Relay relay, Clock clock) {
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.relay = relay;
    this.clock = clock;
  }

  /** Registers a target that has passed {@link TargetPolicy}; the result holds its secret. */
  public Mono<Webhook> register(TenantId tenant, URI url, Set<EventType> eventTypes) {
    Webhook webhook =
        new Webhook(
            new WebhookId("wh_" + hex()),
            tenant,
            url,
            eventTypes,
            List.of(Signatures.newKey(random)),
            now(),
            1,
            null);
    return webhooks.add(webhook).thenReturn(webhook);
  }

  /** Gives it a new secret and key; the old ones sign alongside for a day. Empty: none such. */
  public Mono<Webhook> rotate(TenantId tenant, WebhookId id) {
    SigningKey fresh = Signatures.newKey(random);
    return changed(tenant, id, webhook -> webhook.rotated(fresh, now()), TRIES);
  }

  /** Takes a webhook that its receiver ended (410) into use again. Empty: none such. */
  public Mono<Webhook> enable(TenantId tenant, WebhookId id) {
    return changed(tenant, id, webhook -> webhook.disabled(null), TRIES);
  }

  private Mono<Webhook> changed(
      TenantId tenant, WebhookId id, UnaryOperator<Webhook> change, int tries) {
    return webhooks
        .find(tenant, id)
        .map(change)
        .flatMap(next -> webhooks.change(next).filter(stored -> stored).map(stored -> next))
        // Somebody else's change came between, or it is gone: then looking again finds nothing
        .switchIfEmpty(
            tries > 1 ? Mono.defer(() -> changed(tenant, id, change, tries - 1)) : Mono.empty());
  }

  /** Sends it a {@code webhook.test}, once; the delivery says how it went. Empty: none such. */
  public Mono<Delivery> test(TenantId tenant, WebhookId id) {
    return webhooks
        .find(tenant, id)
        .map(webhook -> Delivery.test(webhook, "dlv_" + hex(), now()))
        .flatMap(delivery -> outbox.add(delivery).thenReturn(delivery))
        .doOnNext(queued -> relay.wake());
  }

  private String hex() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

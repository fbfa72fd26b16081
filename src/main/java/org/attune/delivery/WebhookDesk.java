package org.attune.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.attune.access.Actor;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.audit.LedgerEntry;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Registers webhooks, gives them their secrets, tries them out.
 *
 * <p>Where patients' replies go is nobody's private matter: each change stands in the ledger, with
 * who asked for it, before it is made.
 */
@Service
public class WebhookDesk {
  private static final int ID_BYTES = 12;
  private static final int TRIES = 5;

  private final Webhooks webhooks;
  private final Outbox outbox;
  private final Relay relay;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WebhookDesk(Webhooks webhooks, Outbox outbox, Relay relay, Ledger ledger, Clock clock) {
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.relay = relay;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Registers a target that has passed {@link TargetPolicy}; the result holds its secret. */
  public Mono<Webhook> register(Actor who, URI url, Set<EventType> eventTypes) {
    Webhook webhook =
        new Webhook(
            new WebhookId("wh_" + hex()),
            who.tenant(),
            url,
            eventTypes,
            List.of(Signatures.newKey(random)),
            now(),
            1,
            null);
    return recorded(who, webhook, "webhook.registered")
        .then(webhooks.add(webhook))
        .thenReturn(webhook);
  }

  /** Gives it a new secret and key; the old ones sign alongside for a day. Empty: none such. */
  public Mono<Webhook> rotate(Actor who, WebhookId id) {
    SigningKey fresh = Signatures.newKey(random);
    return changed(who, id, "webhook.rotated", webhook -> webhook.rotated(fresh, now()));
  }

  /** Sends it nothing any more but tests. Empty: none such. */
  public Mono<Webhook> disable(Actor who, WebhookId id) {
    return changed(who, id, "webhook.disabled", webhook -> webhook.disabled(now()));
  }

  /** Takes one that its receiver ended (410) or somebody disabled into use again. */
  public Mono<Webhook> enable(Actor who, WebhookId id) {
    return changed(who, id, "webhook.enabled", webhook -> webhook.disabled(null));
  }

  /** Forgets it; false when there was none. */
  public Mono<Boolean> remove(Actor who, WebhookId id) {
    return webhooks
        .find(who.tenant(), id)
        .flatMap(webhook -> recorded(who, webhook, "webhook.removed"))
        .flatMap(entry -> webhooks.remove(who.tenant(), id))
        .defaultIfEmpty(false);
  }

  private Mono<Webhook> changed(
      Actor who, WebhookId id, String action, UnaryOperator<Webhook> change) {
    return webhooks
        .find(who.tenant(), id)
        .flatMap(webhook -> recorded(who, webhook, action))
        .flatMap(entry -> changed(who.tenant(), id, change, TRIES));
  }

  /** The target by its hash only: it may hold a secret of the receiver's. */
  private Mono<LedgerEntry> recorded(Actor who, Webhook webhook, String action) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("urlHash", Sha256.of(webhook.url().toString()).hex());
    details.put("eventTypes", EventType.wireNames(webhook.eventTypes()));
    String id = webhook.id().value();
    return ledger.append(
        new AuditEvent(id + "/" + hex(), who.tenant(), now(), who.label(), action, id, details));
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

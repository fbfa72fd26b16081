package org.attune.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor.SystemActor;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.kernel.Sha256;
import org.attune.kernel.Sweeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works through the outbox: sends what is due, records how it went, tries again later. */
@Component
public class Relay extends Sweeper {
  private static final Duration PERIOD = Duration.ofMillis(500);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int BATCH = 64;
  private static final int AT_ONCE = 8;

  private final Outbox outbox;
  private final Webhooks webhooks;
  private final Sender sender;
  private final Ledger ledger;
  private final Clock clock;

  Relay(Outbox outbox, Webhooks webhooks, Sender sender, Ledger ledger, Clock clock) {
    super(PERIOD);
    this.outbox = outbox;
    this.webhooks = webhooks;
    this.sender = sender;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  protected Mono<Void> round() {
    return outbox
        .due(clock.instant(), BATCH)
        .flatMap(due -> guarded(delivered(due)), AT_ONCE)
        .then();
  }

  private Mono<Void> delivered(Delivery due) {
    return outbox.lease(due, clock.instant().plus(LEASE)).flatMap(this::attempted);
  }

  private Mono<Void> attempted(Delivery leased) {
    return webhooks
        .find(leased.tenant(), leased.webhookId())
        .flatMap(webhook -> sender.send(leased, webhook))
        .defaultIfEmpty(new Attempt.Refused("webhook removed"))
        .flatMap(attempt -> settled(leased, attempt));
  }

  private Mono<Void> settled(Delivery leased, Attempt attempt) {
    Instant now = clock.instant();
    return switch (attempt) {
      case Attempt.Received r ->
          recorded(leased, "delivery.sent", now)
              .then(outbox.settle(leased, Delivery.Status.SENT, now, null));
      case Attempt.Failed f ->
          Backoff.after(leased.attempts())
              .map(wait ->
                  outbox.settle(leased, Delivery.Status.FAILED, now.plus(wait), f.problem()))
              .orElseGet(() -> abandoned(leased, f.problem(), now));
      case Attempt.Refused r -> abandoned(leased, r.problem(), now);
    };
  }

  private Mono<Void> abandoned(Delivery leased, String problem, Instant now) {
    return recorded(leased, "delivery.abandoned", now)
        .then(outbox.settle(leased, Delivery.Status.ABANDONED, now, problem));
  }

  private Mono<Void> recorded(Delivery delivery, String action, Instant now) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("webhookId", delivery.webhookId().value());
    details.put("payloadHash", Sha256.of(delivery.payload()).hex());
    details.put("attempts", Integer.toString(delivery.attempts()));
    SystemActor attune = new SystemActor(delivery.tenant());
    AuditEvent event =
        new AuditEvent(
            delivery.id() + "/" + delivery.attempts(),
            delivery.tenant(),
            now,
            attune.label(),
            action,
            delivery.id(),
            details);
    return ledger.append(event).then();
  }
}

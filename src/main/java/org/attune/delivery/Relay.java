package org.attune.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.attune.access.Actor.SystemActor;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.kernel.Gathering;
import org.attune.kernel.Sha256;
import org.attune.kernel.Sweeper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works through the outbox: sends what is due, records how it went, tries again later.
 *
 * <p>A round only begins deliveries; each goes its own way and asks for the next round when done.
 */
@Component
public class Relay extends Sweeper {
  private static final Duration PERIOD = Duration.ofMillis(500);

  /** Longer than an attempt can take. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  /** How long a delivery waits before it looks again whether it is first of its lane. */
  private static final Duration LANE_WAIT = Duration.ofSeconds(30);

  /** Nothing waits longer than the longest backoff, unless the clock has gone back. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(27);

  private static final Duration STRAYED_EVERY = Duration.ofMinutes(1);

  private static final int BATCH = 64;

  private final Outbox outbox;
  private final Webhooks webhooks;
  private final Sender sender;
  private final Ledger ledger;
  private final Clock clock;
  private final Slots slots = new Slots();
  private final Gathering<Settlement, Boolean> settlements = new Gathering<>(this::settledTogether);
  private volatile Instant strayedAt = Instant.EPOCH;

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
    Instant now = clock.instant();
    return unstrayed(now)
        .thenMany(outbox.due(now, BATCH, slots.full()))
        .filter(slots::take)
        .collectList()
        .doOnNext(this::begin)
        .then();
  }

  /** What a clock that has gone back left far in the future; looked for once a minute. */
  private Flux<Void> unstrayed(Instant now) {
    boolean recently = Duration.between(strayedAt, now).abs().compareTo(STRAYED_EVERY) < 0;
    if (recently) {
      return Flux.empty();
    }
    strayedAt = now;
    return outbox
        .strayed(now.plus(LONGEST_WAIT), BATCH)
        .concatMap(strayed -> outbox.reschedule(strayed, now));
  }

  /** Leased together, for a lease is a write; from there on each goes its own way. */
  private void begin(List<Delivery> taken) {
    Map<WebhookId, Mono<Webhook>> known = new ConcurrentHashMap<>();
    Set<String> leased = ConcurrentHashMap.newKeySet();
    guarded(
            inTurn(taken)
                .doOnNext(delivery -> leased.add(delivery.id()))
                .doOnNext(delivery -> send(delivery, known))
                .then())
        .doFinally(
            end -> taken.stream().filter(one -> !leased.contains(one.id())).forEach(this::done))
        .subscribe();
  }

  private void send(Delivery leased, Map<WebhookId, Mono<Webhook>> known) {
    Mono<Webhook> webhook =
        known.computeIfAbsent(leased.webhookId(), id -> webhooks.find(leased.tenant(), id).cache());
    guarded(attempted(leased, webhook)).doFinally(end -> done(leased)).subscribe();
  }

  private void done(Delivery delivery) {
    if (slots.free(delivery)) {
      wake();
    }
  }

  private Flux<Delivery> inTurn(List<Delivery> taken) {
    return outbox
        .firstOfLanes(taken)
        .collectMap(first -> Objects.requireNonNull(first.lane()))
        .flatMapMany(firsts -> inTurn(taken, firsts));
  }

  private Flux<Delivery> inTurn(List<Delivery> taken, Map<String, Delivery> firsts) {
    Map<Boolean, List<Delivery>> byTurn =
        taken.stream()
            .collect(Collectors.partitioningBy(due -> due.id().equals(before(due, firsts).id())));
    return outbox
        .lease(Objects.requireNonNull(byTurn.get(true)), clock.instant().plus(LEASE))
        .concatWith(
            Flux.fromIterable(Objects.requireNonNull(byTurn.get(false)))
                .flatMap(due -> guarded(waiting(due, before(due, firsts))))
                .thenMany(Flux.empty()));
  }

  /** Whose turn it is, itself where nothing is before it. */
  private static Delivery before(Delivery due, Map<String, Delivery> firsts) {
    return due.lane() == null ? due : firsts.getOrDefault(due.lane(), due);
  }

  /** Until the one before it is to be tried: a batch must not fill up with what has to wait. */
  private Mono<Void> waiting(Delivery due, Delivery first) {
    Instant soon = clock.instant().plus(LANE_WAIT);
    Instant next = first.nextAttemptAt();
    boolean sooner = next.isBefore(soon) && next.isAfter(due.nextAttemptAt());
    return outbox.reschedule(due, sooner ? next : soon);
  }

  private Mono<Void> attempted(Delivery leased, Mono<Webhook> to) {
    return to.flatMap(webhook -> attempt(leased, webhook))
        .defaultIfEmpty(new Attempt.Refused("webhook removed"))
        .flatMap(attempt -> settled(leased, attempt));
  }

  private Mono<Attempt> attempt(Delivery leased, Webhook webhook) {
    boolean off = webhook.disabledAt() != null && leased.type() != EventType.WEBHOOK_TEST;
    return off
        ? Mono.just(new Attempt.Refused("webhook disabled"))
        : sender.send(leased, webhook).flatMap(attempt -> noted(attempt, webhook));
  }

  /** A receiver that is gone is not asked again, for this delivery or any other. */
  private Mono<Attempt> noted(Attempt attempt, Webhook webhook) {
    return attempt instanceof Attempt.Gone && webhook.disabledAt() == null
        ? webhooks.change(webhook.disabled(clock.instant())).thenReturn(attempt)
        : Mono.just(attempt);
  }

  private Mono<Void> settled(Delivery leased, Attempt attempt) {
    Instant now = clock.instant();
    return switch (attempt) {
      case Attempt.Received r -> ended(leased, Delivery.Status.SENT, null, now);
      case Attempt.Failed f ->
          Backoff.after(leased.attemptsThatCount(), leased.id())
              .map(wait ->
                  settled(
                      new Settlement(leased, Delivery.Status.FAILED, now.plus(wait), f.problem())))
              .orElseGet(() -> ended(leased, Delivery.Status.ABANDONED, f.problem(), now));
      case Attempt.Refused r -> ended(leased, Delivery.Status.ABANDONED, r.problem(), now);
      case Attempt.Gone g -> ended(leased, Delivery.Status.ABANDONED, "HTTP 410", now);
    };
  }

  private Mono<Void> ended(
      Delivery leased, Delivery.Status how, @Nullable String problem, Instant now) {
    return recorded(leased, how, now)
        .then(Mono.defer(() -> settled(new Settlement(leased, how, now, problem))));
  }

  private Mono<Void> settled(Settlement settlement) {
    return settlements.add(settlement).then();
  }

  /** The next of their lanes need not wait any longer. */
  private Mono<Boolean> settledTogether(List<Settlement> together) {
    List<Delivery> last =
        together.stream().filter(Settlement::isLast).map(Settlement::leased).toList();
    Instant now = clock.instant();
    return outbox
        .settle(together)
        .thenMany(outbox.firstOfLanes(last))
        .filter(
            next -> next.status() == Delivery.Status.QUEUED && next.nextAttemptAt().isAfter(now))
        .flatMap(next -> outbox.reschedule(next, now))
        .then(Mono.just(true));
  }

  private Mono<Void> recorded(Delivery delivery, Delivery.Status how, Instant now) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("delivery", delivery.id());
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
            "delivery." + how.name().toLowerCase(Locale.ROOT),
            delivery.subject(),
            details);
    return ledger.append(event).then();
  }
}

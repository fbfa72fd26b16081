package org.attune.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.attune.access.Actor;
import org.attune.access.Role;
import org.attune.approval.ReviewDesk;
import org.attune.approval.ReviewId;
import org.attune.audit.Ledger;
import org.attune.audit.Salts;
import org.attune.conversation.MessageId;
import org.attune.conversation.Messages;
import org.attune.delivery.Outbox;
import org.attune.kernel.Sweeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets a patient: text, reading, drafts, replies and notices, and last the salts, without which
 * the ledger's digests say nothing. Every part may be repeated after a crash.
 *
 * <p>It goes over everything again until a while after the request, because a message may have been
 * on its way to its therapist when it was erased.
 */
@Component
class Eraser extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(5);

  /** Longer than reading, drafting or sending can take. */
  static final Duration SETTLING = Duration.ofMinutes(5);

  private final Erasures erasures;
  private final Messages messages;
  private final ReviewDesk desk;
  private final Outbox outbox;
  private final Salts salts;
  private final Ledger ledger;
  private final Clock clock;

  Eraser(
      Erasures erasures,
      Messages messages,
      ReviewDesk desk,
      Outbox outbox,
      Salts salts,
      Ledger ledger,
      Clock clock) {
    super(PERIOD);
    this.erasures = erasures;
    this.messages = messages;
    this.desk = desk;
    this.outbox = outbox;
    this.salts = salts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Begins it; asking again while it is under way changes nothing. */
  Mono<Erasure> begin(Actor actor, String patientId, Erasure.Reason reason) {
    Erasure erasure =
        new Erasure(
            Erasure.id(actor.tenant(), patientId),
            actor.tenant(),
            patientId,
            "ers_" + UUID.randomUUID(),
            Role.of(actor),
            actor.id(),
            reason,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            List.of());
    return erasures.add(erasure).doOnNext(kept -> wake());
  }

  @Override
  protected Mono<Void> round() {
    return erasures.open().concatMap(erasure -> guarded(over(erasure))).then();
  }

  private Mono<Void> over(Erasure erasure) {
    return ledger
        .append(erasure.requested())
        .thenMany(messages.ofPatient(erasure.tenant(), erasure.patientId(), erasure.requestedAt()))
        .collectList()
        .flatMap(found -> erasures.widen(erasure, found))
        .filterWhen(this::emptied)
        .filter(this::hasSettled)
        .flatMap(this::finished);
  }

  /** Each of them, even where one is not done yet. */
  private Mono<Boolean> emptied(Erasure erasure) {
    return Flux.fromIterable(erasure.messages())
        .concatMap(message -> emptied(erasure, message))
        .collectList()
        .map(all -> all.stream().allMatch(done -> done));
  }

  /** The salt goes last: what is still to be recorded would be salted anew. */
  private Mono<Boolean> emptied(Erasure erasure, MessageId message) {
    return messages
        .erase(message)
        .then(outbox.erase(ReviewId.of(message)))
        .then(desk.erase(erasure.actor(), message, erasure.reason().name()))
        .filter(recorded -> recorded)
        .flatMap(recorded -> salts.erase(erasure.tenant(), message.value()).thenReturn(true))
        .defaultIfEmpty(false);
  }

  private boolean hasSettled(Erasure erasure) {
    return !clock.instant().isBefore(erasure.requestedAt().plus(SETTLING));
  }

  private Mono<Void> finished(Erasure erasure) {
    return ledger
        .append(erasure.done(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .then(erasures.forget(erasure));
  }
}

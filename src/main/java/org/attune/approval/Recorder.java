package org.attune.approval;

import java.time.Clock;
import java.time.Duration;
import org.attune.audit.Ledger;
import org.attune.kernel.Sweeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves the events of reviews into the ledger.
 *
 * <p>What has to be told to the platform waits until this is done: where nothing can be recorded,
 * nothing is sent.
 */
@Component
class Recorder extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  /** What waits for the ledger at the same time goes into it in one write. */
  private static final int AT_ONCE = 16;

  private final Reviews reviews;
  private final Ledger ledger;
  private final RecordedListeners listeners;
  private final Clock clock;

  Recorder(Reviews reviews, Ledger ledger, RecordedListeners listeners, Clock clock) {
    super(PERIOD);
    this.reviews = reviews;
    this.ledger = ledger;
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  protected Mono<Void> round() {
    return reviews
        .unrecorded(BATCH)
        .flatMap(unsettled -> guarded(recorded(unsettled)), AT_ONCE)
        .filter(cleared -> cleared)
        .count()
        .flatMap(cleared -> cleared == BATCH ? round() : Mono.<Void>empty());
  }

  private Mono<Boolean> recorded(Reviews.Unsettled unsettled) {
    return Flux.fromIterable(unsettled.events())
        .concatMap(ledger::append)
        .then(Mono.defer(() -> reviews.markRecorded(unsettled, clock.instant())))
        .doOnNext(done -> listeners.recorded());
  }
}

package org.attune.approval;

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

  private final Reviews reviews;
  private final Ledger ledger;
  private final RecordedListeners listeners;

  Recorder(Reviews reviews, Ledger ledger, RecordedListeners listeners) {
    super(PERIOD);
    this.reviews = reviews;
    this.ledger = ledger;
    this.listeners = listeners;
  }

  @Override
  protected Mono<Void> round() {
    return reviews
        .unrecorded(BATCH)
        .concatMap(unsettled -> guarded(recorded(unsettled)))
        .filter(cleared -> cleared)
        .count()
        .flatMap(cleared -> cleared == BATCH ? round() : Mono.<Void>empty());
  }

  private Mono<Boolean> recorded(Reviews.Unsettled unsettled) {
    return Flux.fromIterable(unsettled.events())
        .concatMap(ledger::append)
        .then(reviews.markRecorded(unsettled))
        .doOnNext(done -> listeners.recorded());
  }
}

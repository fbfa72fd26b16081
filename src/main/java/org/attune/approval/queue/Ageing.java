package org.attune.approval.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.attune.approval.Review;
import org.attune.approval.ReviewDesk;
import org.attune.approval.Reviews;
import org.attune.kernel.Sweeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks again at open reviews whose time has come: passes on risks that nobody has acknowledged,
 * ends claims that have run out, and moves what is overdue or no longer put off to its place in the
 * queue. Everything it needs stands in the store, so several instances may do it at once.
 */
@Component
class Ageing extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int BATCH = 64;

  private final Reviews reviews;
  private final ReviewDesk desk;
  private final Clock clock;

  Ageing(Reviews reviews, ReviewDesk desk, Clock clock) {
    super(PERIOD);
    this.reviews = reviews;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  protected Mono<Void> round() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return reviews
        .toLookAt(now, BATCH)
        .concatMap(review -> guarded(aged(review, now)))
        .count()
        .flatMap(aged -> aged == BATCH ? round() : Mono.<Void>empty());
  }

  private Mono<Boolean> aged(Review review, Instant now) {
    return Mono.justOrEmpty(TimedStep.due(review, now))
        .flatMap(step -> desk.take(review, step))
        .filter(taken -> taken)
        .switchIfEmpty(Mono.defer(() -> placed(review, now)));
  }

  /**
   * A step that was due and refused, by a policy changed meanwhile perhaps, is not tried at once.
   */
  private Mono<Boolean> placed(Review review, Instant now) {
    QueuePlace place = QueuePlace.of(review, now);
    Instant later = now.plus(PAUSE);
    return reviews.place(
        review, place.lookAgainAt().isAfter(now) ? place : new QueuePlace(place.rank(), later));
  }
}

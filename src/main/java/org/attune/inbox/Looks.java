package org.attune.inbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.attune.access.Actor;
import org.attune.access.Actor.Therapist;
import org.attune.approval.Review;
import org.attune.approval.look.FirstLooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes when a therapist first reads a review that is still to be decided. */
@Component
class Looks {
  private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

  private final FirstLooks looks;
  private final Clock clock;

  Looks(FirstLooks looks, Clock clock) {
    this.looks = looks;
    this.clock = clock;
  }

  /** Never keeps anybody from reading: a risk must be seen even where nothing can be written. */
  Mono<Void> noted(Actor actor, Review review) {
    return actor instanceof Therapist therapist && review.isOpen()
        ? looks
            .add(
                review.facts().id(), therapist.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .onErrorResume(Looks::lost)
        : Mono.empty();
  }

  private static Mono<Void> lost(Throwable failure) {
    LOG.warn("a first look is not counted: {}", failure.getClass().getName());
    return Mono.empty();
  }
}

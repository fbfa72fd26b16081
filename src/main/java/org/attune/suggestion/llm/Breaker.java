package org.attune.suggestion.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Stops asking for a while what has failed several times in a row; then one call tries again. */
final class Breaker {
  private final int mostFailures;
  private final Duration pause;
  private final Clock clock;
  private int failures;
  private Instant closedUntil = Instant.EPOCH;

  Breaker(int mostFailures, Duration pause, Clock clock) {
    this.mostFailures = mostFailures;
    this.pause = pause;
    this.clock = clock;
  }

  /** Whether to ask now; after a pause one caller alone is told so until it has reported. */
  synchronized boolean letsThrough() {
    if (failures < mostFailures) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(closedUntil)) {
      return false;
    }
    closedUntil = now.plus(pause);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    closedUntil = clock.instant().plus(pause);
  }
}

package org.attune.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after the nth failed attempt: about three days in all, then give up. */
final class Backoff {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private Backoff() {}

  /** The wait before the next attempt, or empty when there is none. */
  static Optional<Duration> after(int attempts) {
    return attempts <= DELAYS.size()
        ? Optional.of(DELAYS.get(Math.max(0, attempts - 1)))
        : Optional.empty();
  }
}

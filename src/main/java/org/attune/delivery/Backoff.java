package org.attune.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after the nth failed attempt: ten attempts over about 75 hours. */
final class Backoff {
  /** As Standard Webhooks 1.0 recommends. */
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final double JITTER = 0.1;

  private Backoff() {}

  /**
   * The wait before the next attempt, or empty when there is none.
   *
   * @param attempts made so far
   * @param deliveryId spreads the waits by up to a tenth either way, so that what failed together
   *     does not come back together
   */
  static Optional<Duration> after(int attempts, String deliveryId) {
    return attempts <= DELAYS.size()
        ? Optional.of(spread(DELAYS.get(Math.max(0, attempts - 1)), deliveryId + attempts))
        : Optional.empty();
  }

  private static Duration spread(Duration delay, String seed) {
    double place = Math.floorMod(seed.hashCode() * 0x9E3779B9, 2_001) / 1_000.0 - 1;
    return delay.plusMillis(Math.round(delay.toMillis() * JITTER * place));
  }
}

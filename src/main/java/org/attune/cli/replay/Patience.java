package org.attune.cli.replay;

import java.time.Duration;

/**
 * How long a message is offered again while the service cannot take it.
 *
 * @param first pause after the first failed attempt; each later one is twice as long
 * @param longest no pause is longer
 * @param inAll after so long without a decision the message is given up
 */
public record Patience(Duration first, Duration longest, Duration inAll) {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Enough for a service that is stopped and started again. */
  public static Patience lasting(Duration inAll) {
    return new Patience(FIRST, LONGEST, inAll);
  }

  Duration pauseAfter(int attempts) {
    int doublings = Math.min(attempts - 1, 16);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}

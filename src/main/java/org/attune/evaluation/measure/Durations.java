package org.attune.evaluation.measure;

import java.util.Arrays;

/** How long each of some runs took, in nanoseconds. */
public record Durations(long[] nanoseconds) {
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  /**
   * The shortest time within which a share of the runs were done (nearest rank), in milliseconds.
   */
  public double percentile(double share) {
    if (nanoseconds.length == 0) {
      return 0;
    }
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOSECONDS_A_MILLISECOND;
  }
}

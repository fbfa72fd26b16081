package org.attune.supervision.statistics;

/** The two-proportion z test with pooled variance: do two shares differ? */
public record TwoShares(Share before, Share recent) {

  /** Recent minus before; 0 where either is of nothing. */
  public double difference() {
    return unknown() ? 0 : ratio(recent) - ratio(before);
  }

  /** The two-sided p value; 1 where nothing can be said. */
  public double p() {
    if (unknown()) {
      return 1;
    }
    double pooled = (double) (before.count() + recent.count()) / (before.of() + recent.of());
    double variance = pooled * (1 - pooled) * (1.0 / before.of() + 1.0 / recent.of());
    return variance > 0 ? Normal.twoSided(difference() / Math.sqrt(variance)) : 1;
  }

  private boolean unknown() {
    return before.of() == 0 || recent.of() == 0;
  }

  private static double ratio(Share share) {
    return (double) share.count() / share.of();
  }
}

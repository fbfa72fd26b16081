package org.attune.supervision.statistics;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  /**
   * The chance of a value as far out as {@code z}, on either side; off by less than 1.5e-7
   * (Abramowitz and Stegun 1964, 7.1.26).
   */
  static double twoSided(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * x);
    double polynomial =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return Math.min(1, polynomial * Math.exp(-x * x));
  }
}

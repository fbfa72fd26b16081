package org.attune.evaluation.measure;

/**
 * A part of a whole with its 95 % interval.
 *
 * @param interval after Wilson 1927: unlike a bootstrap it does not shrink to a point where all or
 *     none of a few items were right
 */
public record Share(String label, double value, Interval interval, long part, long whole) {
  private static final double Z = 1.959964;

  public static Share of(String label, long part, long whole) {
    if (whole == 0) {
      return new Share(label, 0, new Interval(0, 1), 0, 0);
    }
    double share = (double) part / whole;
    double square = Z * Z / whole;
    double middle = (share + square / 2) / (1 + square);
    double reach =
        Z * Math.sqrt(share * (1 - share) / whole + square / (4.0 * whole)) / (1 + square);
    Interval interval = new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    return new Share(label, share, interval, part, whole);
  }
}

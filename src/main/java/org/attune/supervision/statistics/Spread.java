package org.attune.supervision.statistics;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The middle and the upper end of some figures; null of nothing.
 *
 * <p>Between two figures the quantile is interpolated (Hyndman and Fan 1996, type 7,
 * 10.1080/00031305.1996.10473566).
 */
public record Spread(long n, @Nullable Double p50, @Nullable Double p90) {

  public static Spread of(Collection<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? new Spread(0, null, null)
        : new Spread(sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.9));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return Rounded.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
  }
}

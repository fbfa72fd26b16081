package org.attune.evaluation.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Intervals by drawing the clusters of a sample again with replacement (percentile bootstrap);
 * seeded, so that a report can be repeated.
 */
public final class Bootstrap {
  /** Seed of every draw of a report. */
  public static final long SEED = 20_260_101;

  /** How often a sample is drawn again. */
  public static final int ROUNDS = 1000;

  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** One interval for each figure; every sample is drawn by itself. */
  static List<Interval> intervals(
      List<Outcomes> samples, Function<List<Totals>, double[]> figures) {
    Random random = new Random(SEED);
    double[][] rounds = new double[ROUNDS][];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = figures.apply(samples.stream().map(sample -> sample.drawn(random)).toList());
    }
    int count = rounds[0].length;
    Interval[] intervals = new Interval[count];
    for (int figure = 0; figure < count; figure++) {
      int place = figure;
      intervals[figure] = interval(Arrays.stream(rounds).mapToDouble(r -> r[place]).toArray());
    }
    return List.of(intervals);
  }

  private static Interval interval(double[] values) {
    Arrays.sort(values);
    return new Interval(
        values[(int) (TAIL * values.length)], values[(int) ((1 - TAIL) * values.length)]);
  }
}

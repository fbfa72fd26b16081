package org.attune.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The protocol of every figure: thresholds tuned on one half, measured on the other, both ways.
 *
 * <p>Thresholds tuned and measured on the same texts flatter a model by four or five points.
 */
final class TwoWaySplit {
  private static final int ROUNDS = 300;
  private static final long SEED = 20_260_101;
  private static final double TAIL = 0.025;

  private final String name;
  private final LabelledScores[] halves;
  private final double[][] thresholds;

  TwoWaySplit(String name, LabelledScores scores) {
    this.name = name;
    this.halves = new LabelledScores[] {scores.half(0), scores.half(1)};
    this.thresholds = new double[][] {halves[0].bestThresholds(), halves[1].bestThresholds()};
  }

  HeadReport report() {
    List<Counts> first = halves[1].counts(thresholds[0]);
    List<Counts> second = halves[0].counts(thresholds[1]);
    double firstWay = LabelledScores.macroF1(first);
    double secondWay = LabelledScores.macroF1(second);
    return new HeadReport(
        name, (firstWay + secondWay) / 2, firstWay, secondWay, interval(), labels(first, second));
  }

  private List<HeadReport.LabelReport> labels(List<Counts> first, List<Counts> second) {
    List<HeadReport.LabelReport> labels = new ArrayList<>();
    for (int label = 0; label < first.size(); label++) {
      Counts both = first.get(label).plus(second.get(label));
      labels.add(
          new HeadReport.LabelReport(
              halves[0].labels().get(label),
              (first.get(label).f1() + second.get(label).f1()) / 2,
              both.precision(),
              both.recall(),
              both.support(),
              (thresholds[0][label] + thresholds[1][label]) / 2));
    }
    return labels;
  }

  /** Each half is drawn again with replacement; seeded, so that a report can be repeated. */
  private HeadReport.Interval interval() {
    Random random = new Random(SEED);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (int half = 0; half < 2; half++) {
        int size = halves[half].probabilities().length;
        int[] places = random.ints(size, 0, size).toArray();
        sum += LabelledScores.macroF1(halves[half].at(places).counts(thresholds[1 - half]));
      }
      means[round] = sum / 2;
    }
    Arrays.sort(means);
    return new HeadReport.Interval(
        means[(int) (TAIL * ROUNDS)], means[(int) ((1 - TAIL) * ROUNDS)]);
  }
}

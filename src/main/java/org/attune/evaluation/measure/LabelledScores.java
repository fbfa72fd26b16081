package org.attune.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The probabilities of some labels for some texts, and which labels the texts really have.
 *
 * @param probabilities by text and label
 * @param actual by text and label
 */
record LabelledScores(List<String> labels, double[][] probabilities, boolean[][] actual) {
  private static final double LOWEST_THRESHOLD = 0.02;
  private static final double HIGHEST_THRESHOLD = 0.95;
  private static final double STEP = 0.01;

  /** Every second text, from the first ({@code half} 0) or the second ({@code half} 1). */
  LabelledScores half(int half) {
    List<double[]> probabilitiesOfHalf = new ArrayList<>();
    List<boolean[]> actualOfHalf = new ArrayList<>();
    for (int text = half; text < probabilities.length; text += 2) {
      probabilitiesOfHalf.add(probabilities[text]);
      actualOfHalf.add(actual[text]);
    }
    return new LabelledScores(
        labels,
        probabilitiesOfHalf.toArray(double[][]::new),
        actualOfHalf.toArray(boolean[][]::new));
  }

  /** For each label the threshold with the best F1 on these texts. */
  double[] bestThresholds() {
    double[] thresholds = new double[labels.size()];
    for (int label = 0; label < thresholds.length; label++) {
      double best = -1;
      for (double threshold = LOWEST_THRESHOLD; threshold < HIGHEST_THRESHOLD; threshold += STEP) {
        double f1 = counts(label, threshold).f1();
        if (f1 > best) {
          best = f1;
          thresholds[label] = threshold;
        }
      }
    }
    return thresholds;
  }

  /** For each label what the thresholds get right and wrong on these texts. */
  List<Counts> counts(double[] thresholds) {
    List<Counts> counts = new ArrayList<>();
    for (int label = 0; label < thresholds.length; label++) {
      counts.add(counts(label, thresholds[label]));
    }
    return counts;
  }

  /** The same labels with the texts at {@code places}, repeated as often as they are named. */
  LabelledScores at(int[] places) {
    return new LabelledScores(
        labels,
        Arrays.stream(places).mapToObj(place -> probabilities[place]).toArray(double[][]::new),
        Arrays.stream(places).mapToObj(place -> actual[place]).toArray(boolean[][]::new));
  }

  static double macroF1(List<Counts> counts) {
    return counts.stream().mapToDouble(Counts::f1).average().orElse(0);
  }

  private Counts counts(int label, double threshold) {
    long truePositives = 0;
    long falsePositives = 0;
    long falseNegatives = 0;
    for (int text = 0; text < probabilities.length; text++) {
      boolean predicted = probabilities[text][label] >= threshold;
      if (predicted && actual[text][label]) {
        truePositives++;
      } else if (predicted) {
        falsePositives++;
      } else if (actual[text][label]) {
        falseNegatives++;
      }
    }
    return new Counts(truePositives, falsePositives, falseNegatives);
  }
}

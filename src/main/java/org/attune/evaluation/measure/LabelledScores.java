package org.attune.evaluation.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The probabilities of some labels for some texts, and which labels the texts really have.
 *
 * @param probabilities by text and label
 * @param actual by text and label
 */
public record LabelledScores(List<String> labels, double[][] probabilities, boolean[][] actual) {
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

  /** What is reported from these thresholds on, every text for itself. */
  List<Answer> answers(double[] thresholds) {
    List<Answer> answers = new ArrayList<>();
    for (int text = 0; text < probabilities.length; text++) {
      Set<String> reported = new LinkedHashSet<>();
      Set<String> holding = new LinkedHashSet<>();
      for (int label = 0; label < thresholds.length; label++) {
        if (probabilities[text][label] >= thresholds[label]) {
          reported.add(labels.get(label));
        }
        if (actual[text][label]) {
          holding.add(labels.get(label));
        }
      }
      answers.add(new Answer(String.valueOf(text), holding, reported));
    }
    return answers;
  }

  /** How far the probabilities are what they say. */
  public Calibration calibration(String name) {
    CalibrationSample sample = new CalibrationSample();
    for (int text = 0; text < probabilities.length; text++) {
      for (int label = 0; label < labels.size(); label++) {
        sample.add(labels.get(label), probabilities[text][label], actual[text][label]);
      }
    }
    return sample.calibration(name);
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

package org.attune.evaluation.measure;

import java.util.List;
import java.util.Map;

/**
 * How far probabilities are what they say: a reliability diagram and its summary.
 *
 * @param ece expected calibration error: the mean distance of probability and truth over the bins,
 *     weighted by the answers in them (Naeini 2015)
 * @param answers how many probabilities were compared
 * @param eceByLabel the same of each label by itself
 */
public record Calibration(
    String name, double ece, long answers, List<Bin> bins, Map<String, Double> eceByLabel) {
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Probabilities of one tenth of the scale.
   *
   * @param meanProbability 0 of none
   * @param share how many of the answers are true, 0 of none
   */
  public record Bin(double from, double to, long count, double meanProbability, double share) {}
}

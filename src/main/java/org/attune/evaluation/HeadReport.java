package org.attune.evaluation;

import java.util.List;

/**
 * How well one group of labels is told, with thresholds tuned on one half of the texts and measured
 * on the other, both ways round.
 *
 * @param macroF1 mean of the two ways
 * @param firstWay thresholds from the first half, measured on the second
 * @param interval 95 % bootstrap interval of {@code macroF1}, thresholds kept
 */
public record HeadReport(
    String name,
    double macroF1,
    double firstWay,
    double secondWay,
    Interval interval,
    List<LabelReport> labels) {

  /** A 95 % interval. */
  public record Interval(double low, double high) {}

  /**
   * One label over both halves.
   *
   * @param f1 mean of the two ways; precision and recall are of all texts together
   * @param support texts that have the label
   * @param threshold mean of the two tuned thresholds
   */
  public record LabelReport(
      String label, double f1, double precision, double recall, long support, double threshold) {}
}

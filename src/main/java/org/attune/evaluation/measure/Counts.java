package org.attune.evaluation.measure;

/** Right and wrong answers for one label. */
public record Counts(long truePositives, long falsePositives, long falseNegatives) {
  static final Counts NONE = new Counts(0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives);
  }

  /** Zero where nothing was rightly found, as scikit-learn and the GoEmotions paper have it. */
  public double f1() {
    return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  public double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  public double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  /** How often the label is true. */
  public long support() {
    return truePositives + falseNegatives;
  }

  /** How often the label was reported. */
  public long reported() {
    return truePositives + falsePositives;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

package org.attune.evaluation;

/** Right and wrong answers for one label. */
record Counts(long truePositives, long falsePositives, long falseNegatives) {
  Counts plus(Counts other) {
    return new Counts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives);
  }

  /** Zero where nothing was rightly found, as scikit-learn and the GoEmotions paper have it. */
  double f1() {
    return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  long support() {
    return truePositives + falseNegatives;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

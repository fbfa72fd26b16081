package org.attune.evaluation.training;

/**
 * Platt's scaling of one output's log-odds, so that of the texts with probability p a share p has
 * the label (Platt 1999; targets smoothed as he proposes, weights shrunk towards no change).
 */
record Calibration(double slope, double shift) {
  static final Calibration NONE = new Calibration(1, 0);

  private static final int ROUNDS = 60;
  private static final double SHRINK = 2;
  private static final double SMALLEST = 1e-6;
  private static final double LEAST_SLOPE = 0.3;
  private static final double LONGEST_STEP = 0.5;

  /** Fits by Newton's method; fewer than five texts of either kind change nothing. */
  static Calibration fit(double[] probabilities, boolean[] actual) {
    int positives = 0;
    for (boolean holds : actual) {
      positives += holds ? 1 : 0;
    }
    int negatives = actual.length - positives;
    if (positives < 5 || negatives < 5) {
      return NONE;
    }
    double yes = (positives + 1.0) / (positives + 2.0);
    double no = 1 / (negatives + 2.0);
    double a = 1;
    double b = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double ga = SHRINK * (a - 1);
      double gb = 0;
      double haa = SHRINK;
      double hab = 0;
      double hbb = SMALLEST;
      for (int i = 0; i < actual.length; i++) {
        double x = logit(probabilities[i]);
        double p = sigmoid(a * x + b);
        double error = p - (actual[i] ? yes : no);
        double curve = p * (1 - p);
        ga += error * x;
        gb += error;
        haa += curve * x * x;
        hab += curve * x;
        hbb += curve;
      }
      double determinant = haa * hbb - hab * hab;
      a -= step((hbb * ga - hab * gb) / determinant);
      b -= step((haa * gb - hab * ga) / determinant);
    }
    return a < LEAST_SLOPE ? NONE : new Calibration(a, b);
  }

  /** Newton's method overshoots where nearly all answers are sure. */
  private static double step(double step) {
    return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
  }

  double of(double probability) {
    return sigmoid(slope * logit(probability) + shift);
  }

  private static double logit(double probability) {
    double inside = Math.clamp(probability, SMALLEST, 1 - SMALLEST);
    return Math.log(inside / (1 - inside));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}

package org.attune.evaluation.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.evaluation.measure.Counts;

/**
 * From where each calibrated output counts: one threshold a family first, then each label's own,
 * drawn towards the family's the fewer texts it rests on.
 */
final class ThresholdSearch {
  private static final double LOWEST = 0.1;
  private static final double HIGHEST = 0.95;
  private static final double STEP = 0.01;
  private static final int FAMILY_COUNTS_AS = 40;
  private static final double WHOLE_UNIT = 1_000;

  private final Outputs outputs;
  private final Tuner tuner;
  private final Map<Integer, Calibration> calibrations;
  private final Recipe.Cuts cuts;
  private final Map<String, Double> thresholds = new TreeMap<>();
  private final Map<Integer, Tuner.Known> known = new HashMap<>();

  ThresholdSearch(
      Outputs outputs, Tuner tuner, Map<Integer, Calibration> calibrations, Recipe.Cuts cuts) {
    this.outputs = outputs;
    this.tuner = tuner;
    this.calibrations = calibrations;
    this.cuts = cuts;
  }

  Map<String, Double> run(List<String> families) {
    for (String family : families) {
      switch (family) {
        case "risk" -> risk();
        case "alarm" -> {} // goes with the dangers
        case Outputs.MATTERS -> outputs.group(family).forEach(label -> put(label, cuts.matters()));
        default -> family(family);
      }
    }
    return thresholds;
  }

  private void family(String family) {
    List<Integer> labels = outputs.group(family);
    double weight = cuts.recallWeight(family);
    double common = LOWEST;
    double best = -1;
    for (double threshold = LOWEST; threshold < HIGHEST; threshold += STEP) {
      double worth = worth(pooled(labels, threshold), weight);
      if (worth > best) {
        best = worth;
        common = threshold;
      }
    }
    for (int label : labels) {
      Tuner.Known known = known(label);
      long texts = count(known.actual());
      double own = best(known, weight);
      double drawn = (texts * own + FAMILY_COUNTS_AS * common) / (texts + FAMILY_COUNTS_AS);
      put(label, drawn);
    }
  }

  /** The lowest common threshold of the dangers, and that of any danger, within their limits. */
  private void risk() {
    List<Integer> all = outputs.group("risk");
    double weight = cuts.recallWeight("risk");
    List<Integer> dangers = outputs.dangers();
    double common = lowest(dangers, cuts.mostFalseAlarms());
    int any = outputs.place(Outputs.DANGER);
    put(any, lowest(List.of(any), cuts.mostAlarms()));
    for (int output : all) {
      put(output, dangers.contains(output) ? common : best(known(output), weight));
    }
  }

  private double lowest(List<Integer> dangers, double mostFalseAlarms) {
    Tuner.Known alarms = tuner.alarms(calibrations, dangers);
    double lowest = HIGHEST;
    while (lowest > LOWEST && alarms.falseAlarms(lowest - STEP) <= mostFalseAlarms) {
      lowest -= STEP;
    }
    return lowest;
  }

  private Counts pooled(List<Integer> labels, double threshold) {
    return labels.stream()
        .map(label -> known(label).at(threshold))
        .reduce(new Counts(0, 0, 0), Counts::plus);
  }

  /**
   * The F measure in which precision counts more: a cue that the therapist cannot see in the words
   * costs more trust than one that is missing.
   */
  private static double worth(Counts counts, double weight) {
    double right = (1 + weight) * counts.truePositives();
    double wrong = counts.falsePositives() + weight * counts.falseNegatives();
    return right == 0 ? 0 : right / (right + wrong);
  }

  private static double best(Tuner.Known known, double weight) {
    double best = -1;
    double at = HIGHEST;
    for (double threshold = LOWEST; threshold < HIGHEST; threshold += STEP) {
      double worth = worth(known.at(threshold), weight);
      if (worth > best) {
        best = worth;
        at = threshold;
      }
    }
    return at;
  }

  private Tuner.Known known(int output) {
    return known.computeIfAbsent(
        output, o -> tuner.known(o).calibrated(calibrations.getOrDefault(o, Calibration.NONE)));
  }

  private static long count(boolean[] actual) {
    long count = 0;
    for (boolean holds : actual) {
      count += holds ? 1 : 0;
    }
    return count;
  }

  private void put(int output, double threshold) {
    thresholds.put(outputs.names().get(output), Math.round(threshold * WHOLE_UNIT) / WHOLE_UNIT);
  }
}

package org.attune.evaluation.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.measure.Counts;

/** Calibrates the outputs of the banks on held-out items and finds from where each shall count. */
final class Tuner {
  private static final String RISK = "risk";
  private static final float LEAST_KNOWN = 0.2f;

  private final Outputs outputs;
  private final List<HeldOut.Held> held;
  private final List<Example> examples;
  private final double[][] probabilities;
  private final Set<Integer> risk;
  private final Map<Integer, Known> known = new HashMap<>();

  Tuner(Outputs outputs, List<HeldOut.Held> held, BankExamples answers, Analyzers.Models scorer) {
    this.outputs = outputs;
    this.held = held;
    this.risk = Set.copyOf(outputs.group(RISK));
    this.examples = held.stream().map(h -> answers.of(h.bank(), h.item())).toList();
    this.probabilities =
        held.stream().map(h -> scorer.asRead(h.item().text())).toArray(double[][]::new);
  }

  /** The scaling of every output of {@code families}, by number. */
  Map<Integer, Calibration> calibrations(List<String> families) {
    Map<Integer, Calibration> calibrations = new LinkedHashMap<>();
    for (String family : families) {
      for (int output : outputs.group(family)) {
        Known known = known(output);
        calibrations.put(output, Calibration.fit(known.probabilities(), known.actual()));
      }
    }
    return calibrations;
  }

  /** What is known of an output and what it said. */
  Known known(int output) {
    return known.computeIfAbsent(output, this::gathered);
  }

  private Known gathered(int output) {
    List<Double> said = new ArrayList<>();
    List<Boolean> actual = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (isKnown(i, output)) {
        said.add(probabilities[i][output]);
        actual.add(examples.get(i).targets()[output] > 0);
      }
    }
    return Known.of(said, actual);
  }

  /** By held-out text: whether it has a danger, and the highest calibrated danger it was given. */
  Known alarms(Map<Integer, Calibration> calibrations, List<Integer> dangers) {
    List<Double> said = new ArrayList<>();
    List<Boolean> actual = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      String family = held.get(i).bank().family();
      if (family.equals(RISK) || BankExamples.RISK_WOULD_SHOW.contains(family)) {
        double highest = 0;
        boolean danger = false;
        for (int output : dangers) {
          Calibration calibration = calibrations.getOrDefault(output, Calibration.NONE);
          highest = Math.max(highest, calibration.of(probabilities[i][output]));
          danger |= examples.get(i).targets()[output] > 0;
        }
        said.add(highest);
        actual.add(danger);
      }
    }
    return Known.of(said, actual);
  }

  private boolean isKnown(int place, int output) {
    boolean safe =
        risk.contains(output)
            && BankExamples.RISK_WOULD_SHOW.contains(held.get(place).bank().family());
    return safe || examples.get(place).weights()[output] >= LEAST_KNOWN;
  }

  /**
   * What held-out texts say of one question.
   *
   * @param probabilities by text
   * @param actual by text
   */
  @SuppressWarnings("ArrayRecordComponent") // a view for one computation, never compared
  record Known(double[] probabilities, boolean[] actual) {
    static Known of(List<Double> said, List<Boolean> actual) {
      boolean[] truth = new boolean[actual.size()];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = actual.get(i);
      }
      return new Known(said.stream().mapToDouble(Double::doubleValue).toArray(), truth);
    }

    Known calibrated(Calibration calibration) {
      double[] scaled = new double[probabilities.length];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = calibration.of(probabilities[i]);
      }
      return new Known(scaled, actual);
    }

    /** Right and wrong answers from {@code threshold} on. */
    Counts at(double threshold) {
      int right = 0;
      int wrong = 0;
      int missed = 0;
      for (int i = 0; i < actual.length; i++) {
        boolean said = probabilities[i] >= threshold;
        right += said && actual[i] ? 1 : 0;
        wrong += said && !actual[i] ? 1 : 0;
        missed += !said && actual[i] ? 1 : 0;
      }
      return new Counts(right, wrong, missed);
    }

    /** Share of the texts without it that say it from {@code threshold} on. */
    double falseAlarms(double threshold) {
      Counts counts = at(threshold);
      long without = actual.length - counts.support();
      return without == 0 ? 0 : counts.falsePositives() / (double) without;
    }
  }
}

package org.attune.evaluation.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.evaluation.measure.Counts;

/** The card of a trained encoder: what it is, what it learnt from, how well, and its limits. */
final class ModelCard {
  private ModelCard() {}

  static String of(
      Recipe recipe,
      Outputs outputs,
      Tuner tuner,
      Map<Integer, Calibration> calibrations,
      Map<String, Double> thresholds,
      List<String> hashes) {
    StringBuilder card = new StringBuilder(INTRODUCTION);
    card.append("\n## Training\n\n").append(recipe).append("\n\n");
    hashes.forEach(hash -> card.append("- ").append(hash).append('\n'));
    card.append(
        """

        ## Held-out figures

        Message by message on the fifth of the banks that this seed did not train on, int8, calibrated, with the
        thresholds shipped; thresholds and calibration were found on the same fifth, so these flatter a little. A stage
        that learns the held-out fifth too came after them. The challenge sets are the independent measure
        (`attune evaluate`).

        | output | threshold | precision | recall | F1 | texts |
        |---|---|---|---|---|---|
        """);
    for (String family : TrainingRun.FAMILIES) {
      for (int output : outputs.group(family)) {
        String name = outputs.names().get(output);
        double threshold = thresholds.getOrDefault(name, 1.0);
        Calibration calibration = calibrations.getOrDefault(output, Calibration.NONE);
        Counts figures = tuner.known(output).calibrated(calibration).at(threshold);
        card.append(
            String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %d |%n",
                name,
                threshold,
                figures.precision(),
                figures.recall(),
                figures.f1(),
                figures.support()));
      }
    }
    return card.toString();
  }

  private static final String INTRODUCTION =
      """
      # Model card: minilm-l6-attune-int8

      A sentence encoder of six layers (all-MiniLM-L6-v2, Apache-2.0), tuned for several tasks at once, with one label-wise
      attention head an output: the 28 labels of GoEmotions with their Ekman and sentiment groups, the 11 of
      SemEval-2018 E-c, and every label of Attune's own taxonomies, learnt from the cue banks in `models/cues`. It runs in
      ONNX Runtime with 8-bit weights, on the machine that reads the message; no text leaves it.

      ## What it may do

      It suggests cues to a therapist, each with its words. It may raise a risk level or a flag, never lower one: the written rules in
      `models/risk` stand beside it. It never answers a patient and is no measure of a person.

      ## Limits

      - The banks are written, not collected: invented messages in eleven registers of English. No clinician has yet rated them.
      - GoEmotions is Reddit, SemEval is Twitter; raters of both agree only moderately.
      - Labels with few examples swing by several points from seed to seed.
      - It knows English only.
      """;
}

package org.attune.evaluation.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a bank needs to teach its label, as written in {@code models/cues/rules.yaml}.
 *
 * @param positives least positives of a label
 * @param nearMisses least near misses of a label
 * @param topicPositives least positives of a topic
 * @param topicNearMisses least near misses of a topic
 * @param matterPositives least positives of a matter
 * @param matterNearMisses least near misses of a matter
 * @param riskPositives least positives of a risk level or flag
 * @param riskItems least items of the risk family, positives and near misses
 * @param riskNearShare least share of near misses among them
 * @param overlap trigram overlap from which two texts are near duplicates
 * @param contrastOverlap the same for a positive and a near miss, which may be alike on purpose
 * @param mostOfGroup greatest share of a label's positives, or near misses, in one group
 */
record BankRules(
    int positives,
    int nearMisses,
    int topicPositives,
    int topicNearMisses,
    int matterPositives,
    int matterNearMisses,
    int riskPositives,
    int riskItems,
    double riskNearShare,
    double overlap,
    double contrastOverlap,
    double mostOfGroup) {

  static BankRules read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      if (!(root instanceof Map<?, ?> map)) {
        throw new BankFault(file, 1, "expected keys with values");
      }
      return new BankRules(
          (int) number(file, map, "positives"),
          (int) number(file, map, "near-misses"),
          (int) number(file, map, "topic-positives"),
          (int) number(file, map, "topic-near-misses"),
          (int) number(file, map, "matter-positives"),
          (int) number(file, map, "matter-near-misses"),
          (int) number(file, map, "risk-positives"),
          (int) number(file, map, "risk-items"),
          number(file, map, "risk-near-share"),
          number(file, map, "overlap"),
          number(file, map, "contrast-overlap"),
          number(file, map, "most-of-group"));
    }
  }

  private static double number(Path file, Map<?, ?> map, String key) {
    if (map.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new BankFault(file, 1, "'" + key + "' is missing or no number");
  }
}

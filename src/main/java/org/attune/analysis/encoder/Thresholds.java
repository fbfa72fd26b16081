package org.attune.analysis.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Least probabilities at which the outputs count, from the model folder's threshold file.
 *
 * @param alone from where any danger counts in a message of a single sentence
 */
record Thresholds(double withPhrase, double alone, Map<String, Double> byOutput) {
  private static final String WITH_PHRASE = "with-phrase";
  private static final String ALONE = "alone";
  private static final String OUTPUTS = "outputs";

  Thresholds {
    byOutput = Map.copyOf(byOutput);
  }

  static Thresholds of(byte[] file) {
    try {
      Object root =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file, UTF_8));
      if (root instanceof Map<?, ?> map && map.get(OUTPUTS) instanceof Map<?, ?> outputs) {
        Map<String, Double> thresholds = new HashMap<>();
        outputs.forEach((name, value) -> thresholds.put(String.valueOf(name), share(name, value)));
        return new Thresholds(
            share(WITH_PHRASE, map.get(WITH_PHRASE)), share(ALONE, map.get(ALONE)), thresholds);
      }
    } catch (YAMLException e) {
      throw new ModelFault("the threshold file is not YAML: " + e.getMessage(), e);
    }
    throw new ModelFault("the threshold file has no '" + OUTPUTS + "'");
  }

  private static double share(Object name, @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Number number && number.doubleValue() > 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw new ModelFault(
        "the threshold of " + name + " is " + value + ", not a number above 0 up to 1");
  }
}

package org.attune.analysis.risk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.attune.analysis.Risk;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The score of each danger, as written in {@code models/risk-scores.yaml}.
 *
 * @param further what each further passage adds
 * @param mostFurther what they add at most
 */
record RiskScores(
    Map<Risk.Level, Double> levels,
    Map<Risk.Flag, Double> flags,
    double further,
    double mostFurther) {

  /** Reads the file; every level and flag must be in it with a number from 0 to 1. */
  static RiskScores read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      if (!(root instanceof Map<?, ?> map)) {
        throw new IOException(file + ": expected keys with values");
      }
      return new RiskScores(
          scores(file, map.get("levels"), Risk.Level.class),
          scores(file, map.get("flags"), Risk.Flag.class),
          share(file, "further", map.get("further")),
          share(file, "most-further", map.get("most-further")));
    }
  }

  private static <E extends Enum<E>> Map<E, Double> scores(
      Path file, @Nullable Object values, Class<E> type) throws IOException {
    Map<E, Double> scores = new EnumMap<>(type);
    for (E label : type.getEnumConstants()) {
      Object value = values instanceof Map<?, ?> map ? map.get(label.name()) : null;
      scores.put(label, share(file, label.name(), value));
    }
    return scores;
  }

  private static double share(Path file, String key, @Nullable Object value) throws IOException {
    if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw new IOException(file + ": '" + key + "' must be a number from 0 to 1");
  }

  double of(Risk.Level level) {
    return levels.getOrDefault(level, 1.0);
  }

  double of(Risk.Flag flag) {
    return flags.getOrDefault(flag, 1.0);
  }

  /** What a number of passages adds to the gravest. */
  double repetition(int passages) {
    return Math.min(mostFurther, further * Math.max(0, passages - 1));
  }
}

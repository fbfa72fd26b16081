package org.attune.supervision.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Agreement of two coders beyond chance (Cohen 1960, 10.1177/001316446002000104).
 *
 * @param pairs things that both coded
 * @param agreed those of them that both coded alike
 * @param expected the share of agreement that chance alone would give
 */
public record Kappa(long pairs, long agreed, double expected) {

  /** One thing as the first and the second coder saw it. */
  public record Pair(String first, String second) {}

  public static Kappa of(List<Pair> pairs) {
    Map<String, Long> first = new HashMap<>();
    Map<String, Long> second = new HashMap<>();
    pairs.forEach(pair -> first.merge(pair.first(), 1L, Long::sum));
    pairs.forEach(pair -> second.merge(pair.second(), 1L, Long::sum));
    double n = pairs.size();
    double expected =
        first.entrySet().stream()
            .mapToDouble(e -> e.getValue() / n * second.getOrDefault(e.getKey(), 0L) / n)
            .sum();
    long agreed = pairs.stream().filter(pair -> pair.first().equals(pair.second())).count();
    return new Kappa(pairs.size(), agreed, Rounded.of(expected));
  }

  /** Null without pairs, and where both coders only ever gave one and the same code. */
  @JsonProperty
  public @Nullable Double kappa() {
    return pairs == 0 || expected >= 1
        ? null
        : Rounded.of(((double) agreed / pairs - expected) / (1 - expected));
  }
}

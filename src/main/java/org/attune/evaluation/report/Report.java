package org.attune.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.evaluation.measure.Spread;

/**
 * What an evaluation found; its JSON form is report.json.
 *
 * @param seed of every random draw
 * @param rounds of each bootstrap
 * @param files SHA-256 of every data file, by its place
 * @param skipped what was not measured, and why
 * @param encoders the product's own first
 * @param spread mean and standard deviation over the encoders, empty where there is only one
 */
public record Report(
    long seed,
    int rounds,
    Map<String, String> files,
    List<String> skipped,
    List<EncoderReport> encoders,
    List<Spread> spread) {
  public Report {
    skipped = List.copyOf(skipped);
    encoders = List.copyOf(encoders);
    spread = List.copyOf(spread);
  }

  /** Compares the encoders in every number that all of them have. */
  public static List<Spread> spread(List<EncoderReport> encoders) {
    if (encoders.size() < 2) {
      return List.of();
    }
    List<Map<String, Double>> numbers = encoders.stream().map(EncoderReport::numbers).toList();
    List<Spread> spreads = new ArrayList<>();
    for (String figure : numbers.getFirst().keySet()) {
      List<Double> values =
          numbers.stream()
              .filter(of -> of.containsKey(figure))
              .map(of -> of.getOrDefault(figure, 0.0))
              .toList();
      if (values.size() == encoders.size()) {
        spreads.add(Spread.of(figure, values));
      }
    }
    return spreads;
  }
}

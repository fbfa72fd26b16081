package org.attune.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.evaluation.measure.Bootstrap;
import org.attune.evaluation.measure.Spread;

/**
 * What an evaluation found; its JSON form is report.json.
 *
 * @param seed of every random draw
 * @param rounds of each bootstrap
 * @param files SHA-256 of every data file, by its place
 * @param skipped what was not measured, and why
 * @param encoders the product's own first
 * @param spread mean and standard deviation of the figures over the encoders, empty where there is
 *     only one
 * @param spreadOfLabels the same of every label
 */
public record Report(
    long seed,
    int rounds,
    Map<String, String> files,
    List<String> skipped,
    List<EncoderReport> encoders,
    List<Spread> spread,
    List<Spread> spreadOfLabels) {
  public Report {
    skipped = List.copyOf(skipped);
    encoders = List.copyOf(encoders);
    spread = List.copyOf(spread);
    spreadOfLabels = List.copyOf(spreadOfLabels);
  }

  /** The report of these encoders, with the draws that every interval comes from. */
  public static Report of(
      Map<String, String> files, List<String> skipped, List<EncoderReport> encoders) {
    return new Report(
        Bootstrap.SEED,
        Bootstrap.ROUNDS,
        files,
        skipped,
        encoders,
        spread(encoders.stream().map(EncoderReport::figures).toList()),
        spread(encoders.stream().map(EncoderReport::labels).toList()));
  }

  /** Compares the encoders in every number that all of them have. */
  private static List<Spread> spread(List<Map<String, Double>> encoders) {
    List<Spread> spreads = new ArrayList<>();
    if (encoders.size() < 2) {
      return spreads;
    }
    for (String figure : encoders.getFirst().keySet()) {
      List<Double> values =
          encoders.stream()
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

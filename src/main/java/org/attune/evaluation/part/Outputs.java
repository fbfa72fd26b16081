package org.attune.evaluation.part;

import java.util.List;
import java.util.stream.IntStream;
import org.attune.analysis.Analyzers;

/**
 * Some of the encoder's outputs.
 *
 * @param names without the group
 * @param places among all outputs
 */
record Outputs(List<String> names, int[] places) {
  private static final String SEPARATOR = "/";

  /** The outputs of {@code group}; the empty group holds the GoEmotions labels. */
  static Outputs of(Analyzers.Models models, String group) {
    List<String> all = models.outputs();
    String prefix = group.isEmpty() ? "" : group + SEPARATOR;
    int[] places =
        IntStream.range(0, all.size())
            .filter(i ->
                group.isEmpty() ? !all.get(i).contains(SEPARATOR) : all.get(i).startsWith(prefix))
            .toArray();
    return new Outputs(
        IntStream.of(places).mapToObj(i -> all.get(i).substring(prefix.length())).toList(), places);
  }

  double[] of(double[] probabilities) {
    return IntStream.of(places).mapToDouble(place -> probabilities[place]).toArray();
  }
}

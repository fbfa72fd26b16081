package org.attune.supervision.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.statistics.Kappa;

/**
 * How far two supervisors agree on the reviews that both coded.
 *
 * @param doubleCoded reviews with findings of at least two; of more, the first two by name count
 */
public record Agreement(long doubleCoded, Map<String, Kappa> items, Map<String, Kappa> codes) {

  private record Two(Finding first, Finding second) {}

  static Agreement of(List<Finding> findings, Codebook codebook) {
    List<Two> twos = twos(findings);
    Map<String, Kappa> items = new LinkedHashMap<>();
    codebook.items().forEach(item -> items.put(item.id(), item(item.id(), twos)));
    Map<String, Kappa> codes = new LinkedHashMap<>();
    codebook.codes().forEach(code -> codes.put(code.id(), code(code.id(), twos)));
    return new Agreement(twos.size(), items, codes);
  }

  private static List<Two> twos(List<Finding> findings) {
    List<Two> twos = new ArrayList<>();
    findings.stream()
        .collect(
            Collectors.groupingBy(f -> f.reviewId().value(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(ofOne -> {
          List<Finding> inOrder =
              ofOne.stream().sorted(Comparator.comparing(Finding::coder)).toList();
          if (inOrder.size() > 1) {
            twos.add(new Two(inOrder.get(0), inOrder.get(1)));
          }
        });
    return twos;
  }

  /** Over reviews for which both rated the item. */
  private static Kappa item(String item, List<Two> twos) {
    return kappa(
        twos.stream()
            .filter(two -> two.first().items().containsKey(item))
            .filter(two -> two.second().items().containsKey(item))
            .toList(),
        finding -> String.valueOf(finding.items().get(item)));
  }

  private static Kappa code(String code, List<Two> twos) {
    return kappa(twos, finding -> Boolean.toString(finding.codes().contains(code)));
  }

  private static Kappa kappa(List<Two> twos, Function<Finding, String> coded) {
    return Kappa.of(
        twos.stream()
            .map(two -> new Kappa.Pair(coded.apply(two.first()), coded.apply(two.second())))
            .toList());
  }
}

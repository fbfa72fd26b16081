package org.attune.supervision.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.statistics.Share;
import org.jspecify.annotations.Nullable;

/**
 * What supervisors found.
 *
 * @param findings by how many codings
 * @param reviews of how many reviews
 * @param items how often each fidelity item got each rating
 * @param codes of all findings, those with this undesirable behaviour
 */
public record CodingFigures(
    long findings, long reviews, Map<String, Map<String, Long>> items, Map<String, Code> codes) {

  /**
   * One undesirable behaviour.
   *
   * @param humanRate share of human-written replies with it, where a source gives one
   */
  public record Code(Share seen, @Nullable Double humanRate) {}

  static CodingFigures of(List<Finding> findings, Codebook codebook) {
    Map<String, Map<String, Long>> items = new LinkedHashMap<>();
    codebook.items().forEach(item -> items.put(item.id(), ratings(item.id(), findings, codebook)));
    Map<String, Code> codes = new LinkedHashMap<>();
    codebook.codes().forEach(code -> codes.put(code.id(), code(code, findings)));
    return new CodingFigures(
        findings.size(), findings.stream().map(Finding::reviewId).distinct().count(), items, codes);
  }

  private static Map<String, Long> ratings(String item, List<Finding> findings, Codebook codebook) {
    Map<String, Long> given =
        findings.stream()
            .map(finding -> finding.items().get(item))
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, Long> inOrder = new LinkedHashMap<>();
    codebook.ratings().forEach(rating -> inOrder.put(rating, given.getOrDefault(rating, 0L)));
    return inOrder;
  }

  private static Code code(Codebook.Entry code, List<Finding> findings) {
    return new Code(
        Share.of(findings, finding -> finding.codes().contains(code.id())), code.humanRate());
  }
}

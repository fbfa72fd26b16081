package org.attune.analysis.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.analysis.Risk;
import org.attune.kernel.TextSpan;

/** The passages shown for a risk: of those that overlap under one rule only the longest. */
final class Evidences {
  private final String text;
  private final List<Risk.Evidence> evidences = new ArrayList<>();

  Evidences(String text) {
    this.text = text;
  }

  void add(Finding finding) {
    TextSpan span = finding.span();
    String rule = finding.rule();
    for (Risk.Evidence other : evidences) {
      if (other.rule().equals(rule) && span(other).overlaps(span)) {
        if (span(other).length() >= span.length()) {
          return;
        }
        evidences.remove(other);
        break;
      }
    }
    evidences.add(new Risk.Evidence(span.start(), span.end(), span.in(text), rule));
  }

  private static TextSpan span(Risk.Evidence evidence) {
    return new TextSpan(evidence.start(), evidence.end());
  }

  int count() {
    return evidences.size();
  }

  List<Risk.Evidence> inOrder() {
    return evidences.stream()
        .sorted(
            Comparator.comparingInt(Risk.Evidence::start)
                .thenComparing(Risk.Evidence::end)
                .thenComparing(Risk.Evidence::rule))
        .toList();
  }
}

package org.attune.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.evaluation.measure.LabelRow;
import org.attune.evaluation.measure.LabelTable;

/**
 * What was found with one encoder.
 *
 * @param encoder its folder
 * @param version that a reading with it carries
 */
public record EncoderReport(String encoder, String version, List<Section> sections) {
  public EncoderReport {
    sections = List.copyOf(sections);
  }

  /** The figures by their path in the report. */
  Map<String, Double> figures() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Section section : sections) {
      section.figures().forEach(figure -> numbers.put(path(section, figure), figure.value()));
    }
    return numbers;
  }

  /** What the tables say of every label, by its path in the report. */
  Map<String, Double> labels() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Section section : sections) {
      section.tables().forEach(table -> add(section.id() + "/" + table.name(), table, numbers));
    }
    return numbers;
  }

  static String path(Section section, Figure figure) {
    return section.id() + "/" + figure.name();
  }

  private static void add(String path, LabelTable table, Map<String, Double> numbers) {
    for (LabelRow row : table.labels()) {
      numbers.put(path + "/" + row.label() + "/precision", row.precision().value());
      numbers.put(path + "/" + row.label() + "/recall", row.recall().value());
      numbers.put(path + "/" + row.label() + "/F1", row.f1().value());
    }
  }
}

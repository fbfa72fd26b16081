package org.attune.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.evaluation.measure.Confusion;
import org.attune.evaluation.measure.LabelRow;
import org.attune.evaluation.measure.LabelTable;

/** A table of labels as bars, as a table that can be sorted, and what was taken for what. */
final class LabelTableHtml {
  private LabelTableHtml() {}

  static String of(LabelTable table) {
    List<BarChart.Bar> bars = new ArrayList<>();
    table.labels().stream()
        .filter(row -> row.support() > 0)
        .forEach(
            row -> bars.add(new BarChart.Bar(row.label(), row.f1().value(), row.f1().interval())));
    return Html.format(
            "<h4>%s</h4>\n<p>Macro-F1 %.3f (%.3f to %.3f) · micro precision %.3f, recall %.3f, F1"
                + " %.3f</p>\n",
            Html.text(table.name()),
            table.macroF1().value(),
            table.macroF1().interval().low(),
            table.macroF1().interval().high(),
            table.microPrecision().value(),
            table.microRecall().value(),
            table.microF1().value())
        + new BarChart("F1 of " + table.name(), bars).svg()
        + "<details><summary>Figures of every label</summary><div class=\"wide\">"
        + rows(table)
        + "</div></details>\n<details><summary>What was reported instead</summary>"
        + confusion(table.confusion())
        + "</details>\n";
  }

  private static String rows(LabelTable table) {
    boolean tuned = table.labels().stream().anyMatch(row -> row.threshold() != null);
    return "<table class=\"sortable\"><thead><tr><th>Label</th><th>Precision</th><th>95 %</th>"
        + "<th>Recall</th><th>95 %</th><th>F1</th><th>95 %</th><th>True of</th><th>Reported</th>"
        + (tuned ? "<th>Threshold</th>" : "")
        + "</tr></thead><tbody>\n"
        + table.labels().stream().map(LabelTableHtml::row).collect(Collectors.joining("\n"))
        + "</tbody></table>";
  }

  private static String row(LabelRow row) {
    Double threshold = row.threshold();
    return "<tr><td>"
        + Html.text(row.label())
        + "</td>"
        + Html.number(row.precision().value(), "%.3f")
        + Html.interval(row.precision().interval())
        + Html.number(row.recall().value(), "%.3f")
        + Html.interval(row.recall().interval())
        + Html.number(row.f1().value(), "%.3f")
        + Html.interval(row.f1().interval())
        + Html.number(row.support(), "%.0f")
        + Html.number(row.reported(), "%.0f")
        + (threshold == null ? "" : Html.number(threshold, "%.2f"))
        + "</tr>";
  }

  private static String confusion(Confusion confusion) {
    String rows =
        confusion.rows().stream()
            .filter(row -> row.count() > 0)
            .map(LabelTableHtml::confused)
            .collect(Collectors.joining("\n"));
    return "<table class=\"sortable\"><thead><tr><th>Label</th><th>"
        + (confusion.onlyMisses() ? "Missed" : "True of")
        + "</th><th>Most often instead</th><th>All that was reported</th></tr></thead><tbody>\n"
        + rows
        + "</tbody></table>";
  }

  private static String confused(Confusion.Row row) {
    String instead =
        row.instead().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()))
            .map(other -> Html.text(other.getKey()) + " " + other.getValue())
            .collect(Collectors.joining(", "));
    String most = row.mostOften();
    return "<tr><td>"
        + Html.text(row.label())
        + "</td>"
        + Html.number(row.count(), "%.0f")
        + "<td>"
        + (most == null ? "" : Html.text(most))
        + "</td><td class=\"all\">"
        + instead
        + "</td></tr>";
  }
}

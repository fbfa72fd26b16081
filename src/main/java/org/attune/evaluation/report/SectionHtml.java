package org.attune.evaluation.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.evaluation.measure.Calibration;
import org.attune.evaluation.measure.ShareTable;

/** One section of a report as HTML. */
final class SectionHtml {
  private SectionHtml() {}

  static String of(Section section) {
    return Html.format(
            "<section>\n<h3>%s</h3>\n<p class=\"note\">%s %d texts.</p>\n",
            Html.text(section.title()), Html.text(section.about()), section.texts())
        + figures(section.figures())
        + joined(section.tables().stream().map(LabelTableHtml::of).toList())
        + joined(section.shares().stream().map(SectionHtml::shares).toList())
        + joined(section.calibrations().stream().map(SectionHtml::calibration).toList())
        + joined(section.listings().stream().map(SectionHtml::listing).toList())
        + "</section>\n";
  }

  private static String figures(List<Figure> figures) {
    return "<table class=\"figures\"><tbody>\n"
        + figures.stream().map(SectionHtml::figure).collect(Collectors.joining("\n"))
        + "</tbody></table>\n";
  }

  private static String figure(Figure figure) {
    return "<tr><th scope=\"row\">"
        + Html.text(figure.name())
        + "</th>"
        + Html.number(figure.value(), figure.unit().isEmpty() ? "%.3f" : "%.1f")
        + (figure.unit().isEmpty()
            ? Html.interval(figure.interval())
            : "<td>" + Html.text(figure.unit()) + "</td>")
        + "</tr>";
  }

  private static String shares(ShareTable table) {
    List<BarChart.Bar> bars =
        table.rows().stream()
            .map(share ->
                new BarChart.Bar(
                    share.label() + " (" + share.part() + "/" + share.whole() + ")",
                    share.value(),
                    share.interval()))
            .toList();
    return "<h4>" + Html.text(table.name()) + "</h4>\n" + new BarChart(table.name(), bars).svg();
  }

  private static String calibration(Calibration calibration) {
    String labels =
        calibration.eceByLabel().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(ece ->
                "<tr><td>"
                    + Html.text(ece.getKey())
                    + "</td>"
                    + Html.number(ece.getValue(), "%.3f")
                    + "</tr>")
            .collect(Collectors.joining("\n"));
    return Html.format(
            "<h4>Reliability of %s</h4>\n<p>ECE %.3f over %d answers; a larger point stands for"
                + " more of them.</p>\n",
            Html.text(calibration.name()), calibration.ece(), calibration.answers())
        + new ReliabilityDiagram(calibration).svg()
        + "<details><summary>ECE of every label</summary><table class=\"sortable\"><thead><tr>"
        + "<th>Label</th><th>ECE</th></tr></thead><tbody>\n"
        + labels
        + "</tbody></table></details>\n";
  }

  private static String listing(Listing listing) {
    return Html.format(
        "<details><summary>%s (%d)</summary><p class=\"all\">%s</p></details>\n",
        Html.text(listing.name()),
        listing.items().size(),
        listing.items().stream().map(Html::text).collect(Collectors.joining(", ")));
  }

  private static String joined(List<String> parts) {
    return String.join("", parts);
  }
}

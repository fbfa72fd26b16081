package org.attune.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.evaluation.measure.Answer;
import org.attune.evaluation.measure.CalibrationSample;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.Share;
import org.attune.evaluation.measure.ShareTable;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final String NASTY = "<b onload='x'>\"&";

  @Test
  void thePageNeedsNothingFromElsewhere() {
    String page = HtmlReport.of(report(encoder("main", 0.5)));

    assertThat(page)
        .startsWith("<!doctype html>")
        .endsWith("</html>\n")
        .doesNotContain("http", "src=", "@import", "url(");
  }

  @Test
  void everyTextIsEscaped() {
    String page = HtmlReport.of(report(encoder(NASTY, 0.5)));

    assertThat(page)
        .contains("&lt;b onload=&#39;x&#39;&gt;&quot;&amp;")
        .doesNotContain("<b onload");
  }

  @Test
  void figuresChartsAndFilesAreThere() {
    String page = HtmlReport.of(report(encoder("main", 0.5)));

    assertThat(page)
        .contains("class=\"bars\"", "class=\"reliability\"", "class=\"sortable\"")
        .contains("prefers-color-scheme: dark", "aria-label=\"Reliability diagram of outputs\"")
        .contains("<td>corpus.tsv</td>", "set danger 7", "Skipped: speed")
        .doesNotContain(">NaN", "Over 1");
  }

  @Test
  void severalEncodersAreComparedInMeanAndDeviation() {
    Report report = report(encoder("first", 0.4), encoder("second", 0.6));

    assertThat(HtmlReport.of(report)).contains("Over 2 encoders", "part/figure");
    assertThat(Lines.of(report))
        .anyMatch(line -> line.contains("figure") && line.contains("0.500  ± 0.141"));
  }

  @Test
  void aFigureWithItsIntervalIsALineOfTheTable() {
    List<String> lines = Lines.of(report(encoder("main", 0.5)));

    assertThat(lines)
        .anyMatch(line -> line.contains("sensitivity") && line.contains("0.800  (0.490 to 0.943)"))
        .anyMatch(line -> line.contains("speed") && line.contains("12.3  /s"))
        .contains("skipped: speed");
  }

  private static Report report(EncoderReport... encoders) {
    return Report.of(Map.of("corpus.tsv", "0".repeat(64)), List.of("speed"), List.of(encoders));
  }

  private static EncoderReport encoder(String name, double value) {
    CalibrationSample sample = new CalibrationSample();
    sample.add(name, 0.7, true);
    LabelTable table =
        LabelTable.ofMany(
            name, List.of(name, "b"), List.of(new Answer("1", Set.of(name), Set.of("b"))));
    Share share = Share.of("sensitivity", 8, 10);
    Section section =
        new SectionDraft("part", name, name)
            .figure(Figure.of("figure", value))
            .figure(Figure.of(share))
            .figure(Figure.of("speed", 12.34, "/s"))
            .table(table)
            .shares(new ShareTable(name, List.of(share)))
            .calibration(sample.calibration("outputs"))
            .listing(new Listing(name, List.of("set danger 7")))
            .of(1);
    return new EncoderReport(name, "0.1+" + name, List.of(section));
  }
}

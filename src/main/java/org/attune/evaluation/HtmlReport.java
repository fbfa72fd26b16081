package org.attune.evaluation;

import java.util.Locale;
import java.util.stream.Collectors;

/** The report as one HTML page with bars, without script and without anything from elsewhere. */
final class HtmlReport {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Attune: evaluation</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem;
          color: #1c2733; background: #fff }
        table { border-collapse: collapse; width: 100%% }
        th, td { text-align: left; padding: .15rem .6rem .15rem 0; font-variant-numeric: tabular-nums }
        th { border-bottom: 1px solid #9aa7b4 }
        td.number, th.number { text-align: right }
        td.bar { width: 45%% }
        .bar div { background: #2f6f8f; height: .9rem }
        .note { color: #4a5763 }
      </style>
      <h1>Evaluation</h1>
      <p>%s: %d texts, %.0f texts a second on one thread. Models: <code>%s</code></p>
      <p class="note">Thresholds tuned on one half, measured on the other, both ways round; the mean is shown,
      with a 95 %% bootstrap interval. Reddit comments are not patients' messages: the figures compare models,
      they do not tell how often a cue in a patient's message is right.</p>
      %s
      </html>
      """;

  private static final String HEAD =
      """
      <h2>%s: macro-F1 %.3f (%.3f to %.3f)</h2>
      <table>
      <tr><th>Label</th><th>F1</th><th class="number">F1</th><th class="number">Precision</th>
      <th class="number">Recall</th><th class="number">Texts</th></tr>
      %s
      </table>
      """;

  private static final String ROW =
      """
      <tr><td>%s</td><td class="bar"><div style="width:%.1f%%"></div></td><td class="number">%.3f</td>\
      <td class="number">%.3f</td><td class="number">%.3f</td><td class="number">%d</td></tr>\
      """;

  private HtmlReport() {}

  static String of(EvaluationReport report) {
    String heads = report.heads().stream().map(HtmlReport::head).collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        PAGE,
        escaped(report.corpus()),
        report.texts(),
        report.textsPerSecond(),
        escaped(report.modelsVersion()),
        heads);
  }

  private static String head(HeadReport head) {
    String rows = head.labels().stream().map(HtmlReport::row).collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        HEAD,
        escaped(head.name()),
        head.macroF1(),
        head.interval().low(),
        head.interval().high(),
        rows);
  }

  private static String row(HeadReport.LabelReport label) {
    return String.format(
        Locale.ROOT,
        ROW,
        escaped(label.label()),
        100 * label.f1(),
        label.f1(),
        label.precision(),
        label.recall(),
        label.support());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package org.attune.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;
import org.attune.evaluation.measure.Spread;

/** A report as one page that needs nothing from elsewhere. */
public final class HtmlReport {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Attune: evaluation</title>
      <style>
        :root { color-scheme: light dark; --ink: #1c2733; --paper: #fff; --soft: #52606d; --rule: #c9d2da;
          --bar: #2f7f9f; --line: #b4552d }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e4e9ee; --paper: #14191f; --soft: #9fabb7; --rule: #36424e; --bar: #4d9dbd; --line: #e08a5f }
        }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 56rem; padding: 0 1rem;
          color: var(--ink); background: var(--paper) }
        h2 { margin-top: 3rem } h3 { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1rem }
        table { border-collapse: collapse }
        th, td { text-align: left; padding: .15rem .8rem .15rem 0; vertical-align: top }
        thead th { border-bottom: 1px solid var(--rule) }
        .figures th { font-weight: normal }
        .n { text-align: right; font-variant-numeric: tabular-nums }
        .i, .note, .all { color: var(--soft) }
        .all { overflow-wrap: anywhere }
        .wide { overflow-x: auto }
        .sortable thead th { cursor: pointer }
        details { margin: .4rem 0 }
        summary { cursor: pointer }
        svg { display: block; max-width: 100%; margin: .5rem 0; font: 12px system-ui, sans-serif }
        svg text { fill: var(--ink) }
        .bars { width: 710px } .reliability { width: 310px }
        .label, .end { text-anchor: end } .tick, .axis { text-anchor: middle }
        svg .tick, svg .axis, svg .end { fill: var(--soft) }
        .grid { stroke: var(--rule); stroke-width: 1 }
        .bar { fill: var(--bar) }
        .whisker { stroke: var(--ink); stroke-width: 1.2; fill: none }
        .ideal { stroke: var(--soft); stroke-dasharray: 4 4 }
        .line { stroke: var(--line); fill: none; stroke-width: 1.5 }
        .point { fill: var(--line) }
        code { overflow-wrap: anywhere }
      </style>
      <h1>Evaluation</h1>
      """;

  /** A click on a heading sorts by its column, a second one the other way round. */
  private static final String SCRIPT =
      """
      <script>
        document.querySelectorAll('.sortable thead th').forEach(head => head.addEventListener('click', () => {
          const body = head.closest('table').tBodies[0], column = head.cellIndex, down = head.dataset.down !== 'yes';
          head.dataset.down = down ? 'yes' : 'no';
          const key = row => row.cells[column].textContent, number = text => parseFloat(text);
          [...body.rows].sort((a, b) => {
            const x = key(a), y = key(b);
            const order = isNaN(number(x)) || isNaN(number(y)) ? y.localeCompare(x) : number(y) - number(x);
            return down ? order : -order;
          }).forEach(row => body.append(row));
        }));
      </script>
      </html>
      """;

  private HtmlReport() {}

  public static String of(Report report) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(
        Html.format(
            """
            <p class="note">Intervals are 95 %%: of precision, recall and F1 by drawing the texts again %d times \
            (seed %d), of shares after Wilson. Public corpora are not patients' messages: their figures compare models \
            and do not tell how often a cue in a patient's message is right. The project's own sets were written to be \
            hard, and what was tuned on them is no longer a surprise.</p>
            """,
            report.rounds(), report.seed()));
    report
        .skipped()
        .forEach(r -> page.append("<p>Skipped: ").append(Html.text(r)).append("</p>\n"));
    if (!report.spread().isEmpty()) {
      page.append(spreads(report));
    }
    for (EncoderReport encoder : report.encoders()) {
      boolean first = encoder.equals(report.encoders().getFirst());
      page.append(encoder(encoder, first));
    }
    return page.append(files(report)).append(SCRIPT).toString();
  }

  private static String encoder(EncoderReport encoder, boolean open) {
    String sections =
        encoder.sections().stream().map(SectionHtml::of).collect(Collectors.joining());
    return Html.format(
            "<details%s><summary><h2 style=\"display:inline\">%s</h2> models <code>%s</code></summary>\n",
            open ? " open" : "", Html.text(encoder.encoder()), Html.text(encoder.version()))
        + sections
        + "</details>\n";
  }

  private static String spreads(Report report) {
    return Html.format("<h2>Over %d encoders</h2>\n", report.encoders().size())
        + spread("Mean and standard deviation", " open", report.spread())
        + spread("The same of every label", "", report.spreadOfLabels());
  }

  private static String spread(String title, String open, List<Spread> spreads) {
    String rows = spreads.stream().map(HtmlReport::row).collect(Collectors.joining("\n"));
    return Html.format("<details%s><summary>%s</summary>", open, title)
        + "<table class=\"sortable\"><thead><tr><th>Figure</th><th>Mean</th><th>Deviation</th>"
        + "</tr></thead><tbody>\n"
        + rows
        + "</tbody></table></details>\n";
  }

  private static String row(Spread spread) {
    return "<tr><td>"
        + Html.text(spread.figure())
        + "</td>"
        + Html.number(spread.mean(), "%.3f")
        + Html.number(spread.deviation(), "%.3f")
        + "</tr>";
  }

  private static String files(Report report) {
    String rows =
        report.files().entrySet().stream()
            .map(file ->
                "<tr><td>"
                    + Html.text(file.getKey())
                    + "</td><td><code>"
                    + Html.text(file.getValue())
                    + "</code></td></tr>")
            .collect(Collectors.joining("\n"));
    return "<h2>Data files</h2>\n<table><thead><tr><th>File</th><th>SHA-256</th></tr></thead><tbody>\n"
        + rows
        + "</tbody></table>\n";
  }
}

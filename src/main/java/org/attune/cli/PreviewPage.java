package org.attune.cli;

import java.util.stream.Collectors;
import org.attune.cli.rows.Row;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Preview;

/** A preview as text to read on a terminal. */
final class PreviewPage {
  private static final int COLUMNS = 88;

  private final StringBuilder page = new StringBuilder();

  private PreviewPage() {}

  static String of(Row.Message message, Preview preview) {
    PreviewPage page = new PreviewPage();
    page.line("=== " + message.id() + programme(message));
    page.wrapped("> ", message.text());
    String reason = preview.suggestions().reason();
    page.line(preview.suggestions().outcome() + (reason == null ? "" : ": " + reason));
    if (!preview.rules().isEmpty()) {
      page.line("seen: " + String.join(", ", preview.rules()));
    }
    preview.trials().forEach(trial -> page.line("  - " + trial));
    preview.suggestions().drafts().forEach(page::draft);
    return page.page.toString();
  }

  private static String programme(Row.Message message) {
    return message.programme() == null ? "" : " (" + message.programme() + ")";
  }

  private void draft(Draft draft) {
    line("");
    line("--- " + draft.template() + " " + draft.behaviours());
    wrapped("    ", draft.text());
    line("    why: " + draft.why());
    String warnings =
        draft.checks().stream()
            .filter(check -> check.verdict() != Check.Kind.PASS)
            .map(check -> check.rule() + " (" + check.detail() + ")")
            .collect(Collectors.joining(", "));
    if (!warnings.isEmpty()) {
      line("    warnings: " + warnings);
    }
  }

  private void wrapped(String margin, String text) {
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder row = new StringBuilder(margin);
      for (String word : paragraph.split(" ", -1)) {
        if (row.length() + word.length() > COLUMNS && row.length() > margin.length()) {
          line(row.toString().stripTrailing());
          row.setLength(margin.length());
        }
        row.append(word).append(' ');
      }
      line(row.toString().stripTrailing());
    }
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}

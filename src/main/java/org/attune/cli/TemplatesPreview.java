package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.cli.console.Fault;
import org.attune.cli.rows.Row;
import org.attune.cli.rows.Rows;
import org.attune.kernel.Json;
import org.attune.suggestion.CatalogueSuggester;
import org.attune.suggestion.Preview;
import org.attune.suggestion.Setting;
import org.attune.suggestion.SuggestionRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Shows which templates were considered for each message, what became of them, and the drafts. */
@Command(
    name = "preview",
    description = {
      "Shows for each message which plan rules spoke, which templates were considered and what",
      "became of them, and the drafts. What it prints holds the messages' own words."
    })
final class TemplatesPreview implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "F.jsonl",
      description = "messages, one JSON object a line; - reads standard input")
  private String input = "";

  @Option(names = "--json", description = "one JSON object a line instead of text")
  private boolean json;

  @Option(
      names = "--programme",
      paramLabel = "NAME",
      description = "the programme of messages that name none")
  private @Nullable String programme;

  private final Path home;
  private final Engines engines;
  private final Console console;

  TemplatesPreview(Path home, Engines engines, Console console) {
    this.home = home;
    this.engines = engines;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int bad = 0;
    try (Rows rows = Rows.open(input, console)) {
      CatalogueSuggester suggester = opened();
      Analyzer analyzer = engines.analyzer();
      for (Row row = rows.next(); row != null; row = rows.next()) {
        switch (row) {
          case Row.Bad wrong -> {
            console.complain(wrong.line(), wrong.reason());
            bad++;
          }
          case Row.Message message -> show(message, suggester.preview(request(analyzer, message)));
        }
      }
    }
    return bad == 0 ? ExitStatus.OK : ExitStatus.BAD_ROWS;
  }

  private CatalogueSuggester opened() {
    try {
      return CatalogueSuggester.open(home.resolve("prompts-templates"));
    } catch (RuntimeException e) {
      throw Fault.of(e.getMessage() == null ? "the reply catalogue has faults" : e.getMessage(), e);
    }
  }

  private SuggestionRequest request(Analyzer analyzer, Row.Message message) {
    return new SuggestionRequest(
        message.text(),
        analyzer.read(new AnalysisRequest(message.text(), message.history(), false)),
        message.patientName(),
        message.history(),
        Setting.in(message.programme() == null ? programme : message.programme()));
  }

  private void show(Row.Message message, Preview preview) {
    spec.commandLine().getOut().println(json ? line(message, preview) : page(message, preview));
  }

  private static String line(Row.Message message, Preview preview) {
    ObjectNode row = Json.MAPPER.createObjectNode().put("id", message.id());
    row.set("rules", Json.MAPPER.valueToTree(preview.rules()));
    row.set("trials", Json.MAPPER.valueToTree(preview.trials()));
    row.setAll((ObjectNode) Json.MAPPER.valueToTree(preview.suggestions()));
    return row.toString();
  }

  private static String page(Row.Message message, Preview preview) {
    return PreviewPage.of(message, preview);
  }
}

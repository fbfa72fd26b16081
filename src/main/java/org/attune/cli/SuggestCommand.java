package org.attune.cli;

import java.util.concurrent.Callable;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Reading;
import org.attune.cli.console.Console;
import org.attune.cli.rows.Row;
import org.attune.suggestion.Setting;
import org.attune.suggestion.Suggester;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of messages and writes drafts for each, or why there are none, without a server. */
@Command(
    name = "suggest",
    description = "Reads messages and drafts replies, or says why there are none.")
final class SuggestCommand implements Callable<Integer> {
  @Mixin private final BatchOptions options = new BatchOptions();

  private final Engines engines;
  private final Console console;

  SuggestCommand(Engines engines, Console console) {
    this.engines = engines;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return options.run(
        () -> {
          Suggester suggester = engines.suggester();
          Analyzer analyzer = engines.analyzer();
          return message -> row(analyzer, suggester, message);
        },
        console);
  }

  private ObjectNode row(Analyzer analyzer, Suggester suggester, Row.Message message) {
    Reading reading =
        analyzer.read(new AnalysisRequest(message.text(), message.history(), options.scores));
    Suggestions suggestions =
        suggester.suggest(
            new SuggestionRequest(
                message.text(),
                reading,
                message.patientName(),
                message.history(),
                Setting.in(message.programme())));
    return ResultRows.suggestions(
        message.id(), suggestions, options.scores ? reading : reading.withoutScores());
  }
}

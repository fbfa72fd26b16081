package org.attune.cli;

import java.util.concurrent.Callable;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Reading;
import org.attune.cli.console.Console;
import org.attune.cli.rows.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of messages and writes a reading for each, without a server. */
@Command(
    name = "analyse",
    aliases = "analyze",
    description = "Reads messages: emotions, risk, content and alliance with their evidence.")
final class AnalyseCommand implements Callable<Integer> {
  @Mixin private final BatchOptions options = new BatchOptions();

  private final Engines engines;
  private final Console console;

  AnalyseCommand(Engines engines, Console console) {
    this.engines = engines;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return options.run(
        () -> {
          Analyzer analyzer = engines.analyzer();
          return message -> row(analyzer, message);
        },
        console);
  }

  private ObjectNode row(Analyzer analyzer, Row.Message message) {
    Reading reading =
        analyzer.read(new AnalysisRequest(message.text(), message.history(), options.scores));
    return ResultRows.reading(message.id(), options.scores ? reading : reading.withoutScores());
  }
}

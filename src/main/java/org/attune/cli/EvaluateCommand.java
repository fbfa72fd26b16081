package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.evaluation.Evaluation;
import org.attune.evaluation.EvaluationReport;
import org.attune.evaluation.EvaluationSources;
import org.attune.evaluation.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the models on labelled corpora, as the product runs them. */
@Command(
    name = "evaluate",
    description = {
      "Measures the models on labelled corpora and on the project's own sets: precision, recall",
      "and F1 with intervals, calibration, confusion and speed. Where a corpus is missing, its part",
      "is skipped; only GoEmotions must be there."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = {
        "folder that holds goemotions/dev.tsv, ekman-dev.tsv and group-dev.tsv, and, where they are",
        "at hand, semeval2018-ec/dev.txt, annomi/utterances.csv and counselchat/messages.jsonl"
      })
  private Path data = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "writes report.json and report.html there")
  private @Nullable Path report;

  @Option(
      names = "--encoder",
      paramLabel = "DIR",
      description = {
        "a further encoder folder to measure, such as one of another seed; may be repeated. The",
        "figures are then means, with their standard deviation"
      })
  private List<Path> encoders = new ArrayList<>();

  @Option(
      names = "--challenge",
      paramLabel = "DIR",
      description = "the project's own sets (default: src/test/resources/challenge of Attune)")
  private @Nullable Path challenge;

  private final Path home;
  private final Engines engines;
  private final Console console;

  EvaluateCommand(Path home, Engines engines, Console console) {
    this.home = home;
    this.engines = engines;
    this.console = console;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    EvaluationSources sources =
        new EvaluationSources(
            data,
            home.resolve("models"),
            home.resolve("prompts-templates"),
            encoders,
            challenge == null ? home.resolve("src/test/resources/challenge") : challenge);
    EvaluationReport measured;
    try (var bar = new StagedBar(console)) {
      Consumer<Progress> shown = step -> bar.step(step.stage(), step.total());
      measured = Evaluation.run(sources, engines::models, shown);
    }
    measured.lines().forEach(spec.commandLine().getOut()::println);
    if (report != null) {
      measured.writeTo(report);
      console.say("report: " + report.resolve("report.html"));
    }
    return ExitStatus.OK;
  }
}

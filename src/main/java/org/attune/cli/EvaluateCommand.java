package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.evaluation.Evaluation;
import org.attune.evaluation.EvaluationReport;
import org.attune.evaluation.HeadReport;
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
      "Measures the models on labelled corpora: thresholds tuned on one half, measured on the",
      "other, both ways round."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder that holds goemotions/dev.tsv, ekman-dev.tsv and group-dev.tsv")
  private Path data = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "writes report.json and report.html there")
  private @Nullable Path report;

  private final Path home;
  private final Console console;

  EvaluateCommand(Path home, Console console) {
    this.home = home;
    this.console = console;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    EvaluationReport measured;
    try (var bar = new Bar(console)) {
      measured = Evaluation.run(data, home.resolve("models"), bar);
    }
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s, %d texts, %s%n",
        measured.corpus(),
        measured.texts(),
        measured.modelsVersion());
    for (HeadReport head : measured.heads()) {
      out.printf(
          Locale.ROOT,
          "%-10s %2d labels  macro-F1 %.3f  (95%% interval %.3f to %.3f)%n",
          head.name(),
          head.labels().size(),
          head.macroF1(),
          head.interval().low(),
          head.interval().high());
    }
    if (report != null) {
      measured.writeTo(report);
      console.say("report: " + report.resolve("report.html"));
    }
    return ExitStatus.OK;
  }

  /** Shows the steps of an evaluation; one bar for each stage. */
  private static final class Bar implements Consumer<Progress>, AutoCloseable {
    private final Console console;
    private org.attune.cli.console.Progress shown = org.attune.cli.console.Progress.SILENT;
    private String stage = "";

    Bar(Console console) {
      this.console = console;
    }

    @Override
    public void accept(Progress progress) {
      if (!stage.equals(progress.stage())) {
        shown.close();
        stage = progress.stage();
        shown = console.progress(stage, progress.total());
      }
      shown.step();
    }

    @Override
    public void close() {
      shown.close();
    }
  }
}

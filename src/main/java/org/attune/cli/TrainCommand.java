package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.evaluation.training.Recipe;
import org.attune.evaluation.training.TrainingRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the encoder and its heads on the cue banks and the shippable corpora. */
@Command(
    name = "train",
    description = {
      "Trains the encoder and its heads on models/cues, GoEmotions and SemEval-2018 E-c, with a seed,",
      "and writes an encoder folder with its model card. Takes about 80 minutes on two cores."
    })
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder that holds goemotions and semeval2018-ec")
  private Path data = Path.of("");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "where the encoder folder is written; copy it over models/encoder when better")
  private Path output = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "an encoder folder to go on from; stages of corpora alone are left out then")
  private @Nullable Path from;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "order, initial weights and which fifth is held out; ${DEFAULT-VALUE} if not given")
  private long seed;

  private final Path home;
  private final Console console;

  TrainCommand(Path home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Recipe recipe = Recipe.read(home.resolve("models/cues/training.yaml"), seed);
    try (var bar = new StagedBar(console)) {
      Consumer<TrainingRun.Progress> shown = step -> bar.step(step.stage(), step.total());
      new TrainingRun(home.resolve("models"), data, from, recipe, shown).writeTo(output);
    }
    console.say("written: " + output);
    return ExitStatus.OK;
  }
}

package org.attune.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attune.suggestion.CatalogueSuggester;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the reply catalogue that clinicians edit, without starting anything. */
@Command(
    name = "templates",
    description = {
      "Checks prompts-templates: unknown slots, labels and topics, banned wording, reading level,",
      "length, replies that say the same; each with file and line. To read drafts, use suggest."
    })
final class TemplatesCommand implements Callable<Integer> {
  private enum Action {
    check
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "check", description = "what to do with them")
  private Action action = Action.check;

  private final Path home;

  TemplatesCommand(Path home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    List<String> problems = CatalogueSuggester.problems(home.resolve("prompts-templates"));
    return new Faults(problems, "problem").print(spec.commandLine().getOut());
  }
}

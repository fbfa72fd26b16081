package org.attune.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attune.cli.console.Console;
import org.attune.suggestion.CatalogueSuggester;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works on the reply catalogue that clinicians edit, without starting the service. */
@Command(
    name = "templates",
    synopsisSubcommandLabel = "(check | preview)",
    description = "Checks the files of prompts-templates, or shows the drafts that come of them.")
final class TemplatesCommand {
  private TemplatesCommand() {}

  static CommandLine of(Path home, Engines engines, Console console) {
    return new CommandLine(new TemplatesCommand())
        .addSubcommand(new Check(home))
        .addSubcommand(new TemplatesPreview(home, engines, console));
  }

  @Command(
      name = "check",
      description = {
        "Unknown slots, labels and topics, banned wording, reading level, length, replies that say",
        "the same; each with file and line."
      })
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    private final Path home;

    Check(Path home) {
      this.home = home;
    }

    @Override
    public Integer call() {
      List<String> problems = CatalogueSuggester.problems(home.resolve("prompts-templates"));
      return new Faults(problems, "problem").print(spec.commandLine().getOut());
    }
  }
}

package org.attune.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line of Attune: every command is a subcommand of this one. */
@Command(
    name = "attune",
    subcommands = HelpCommand.class,
    mixinStandardHelpOptions = true,
    versionProvider = AttuneCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Reads what patients write between sessions and drafts replies for a therapist.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all is well", "1:it failed", "2:wrong usage, or some rows were bad"})
public final class AttuneCommand {
  private AttuneCommand() {}

  /**
   * Runs the command that the arguments ask for.
   *
   * @param service starts the web application with the properties given as arguments
   * @return the exit status, nothing when the service runs and the process must go on
   */
  public static OptionalInt execute(String[] arguments, Consumer<String[]> service) {
    Console console = Console.ofProcess();
    Path home = home();
    try (Engines engines = new FileEngines(home)) {
      int status = commandLine(console, engines, home, service).execute(arguments);
      return status == ExitStatus.SERVING ? OptionalInt.empty() : OptionalInt.of(status);
    }
  }

  /** Where {@code models}, {@code prompts-templates} and, unless told otherwise, the data lie. */
  static Path home() {
    return Path.of(System.getProperty("attune.home", ".")).toAbsolutePath().normalize();
  }

  static CommandLine commandLine(
      Console console, Engines engines, Path home, Consumer<String[]> service) {
    CommandLine commandLine =
        new CommandLine(new AttuneCommand())
            .addSubcommand(new ServeCommand(home, service))
            .addSubcommand(new AnalyseCommand(engines, console))
            .addSubcommand(new SuggestCommand(engines, console))
            .addSubcommand(new EvaluateCommand(home, engines, console))
            .addSubcommand(new TrainCommand(home, console))
            .addSubcommand(new CuesCommand(home))
            .addSubcommand(TemplatesCommand.of(home, engines, console))
            .addSubcommand(new ReplayCommand(System.getenv(), Clock.systemUTC(), console))
            .addSubcommand(new LedgerCommand())
            .addSubcommand(new ExportCommand(home, console))
            .addSubcommand(new ImportCommand(home, console));
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      subcommand.getCommandSpec().mixinStandardHelpOptions(true);
    }
    return commandLine
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(Mistakes::ofUsage)
        .setExecutionExceptionHandler(Mistakes::ofExecution);
  }

  /** Name and version of the packaged application. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = AttuneCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "Attune " + (version == null ? "(not packaged)" : version),
        "JDK " + System.getProperty("java.version")
      };
    }
  }
}

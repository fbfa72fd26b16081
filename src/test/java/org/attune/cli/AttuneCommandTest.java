package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AttuneCommandTest {
  private final ConsoleFixture console = new ConsoleFixture();
  private final CommandLine commandLine =
      AttuneCommand.commandLine(
          console.console(), new EnginesFixture(), Path.of("/home-of-attune"), service -> {});

  @Test
  void theLauncherStartsAndExplainsEveryCommand() throws IOException {
    List<String> launcher = Files.readAllLines(Path.of("attune"));
    List<String> started =
        launcher.stream()
            .filter(line -> line.endsWith(") run \"$@\" ;;"))
            .flatMap(line -> List.of(line.strip().split("[) |]+")).stream())
            .toList();

    assertThat(started)
        .containsAll(
            commandLine.getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help") && !name.equals("train"))
                .toList());
    // started by a part of its own, with PyTorch on the class path
    assertThat(launcher).contains("  train)");
    for (CommandLine command : commandLine.getSubcommands().values()) {
      assertThat(launcher)
          .anyMatch(line -> line.startsWith("  " + command.getCommandName() + "  "));
    }
  }

  @Test
  void everyCommandExplainsItself() {
    for (String name : commandLine.getSubcommands().keySet()) {
      ConsoleFixture own = new ConsoleFixture();

      int status =
          AttuneCommand.commandLine(
                  own.console(), new EnginesFixture(), Path.of("/home-of-attune"), service -> {})
              .execute(name, "--help");

      assertThat(status).isZero();
      assertThat(own.out()).contains("Usage: attune ");
    }
  }

  @Test
  void aMistypedCommandIsWrongUsageAndTheRightOneIsProposed() {
    int status = commandLine.execute("analise");

    assertThat(status).isEqualTo(2);
    assertThat(console.words()).anyMatch(line -> line.contains("analyse"));
    assertThat(console.out()).isEmpty();
  }
}

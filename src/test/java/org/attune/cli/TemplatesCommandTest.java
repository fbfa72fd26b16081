package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesCommandTest {
  @TempDir Path home;
  private final ConsoleFixture console = new ConsoleFixture();

  @Test
  void theCatalogueThatShipsHasNoProblem() {
    assertThat(check(Path.of("."))).isZero();
    assertThat(console.out()).contains("0 problems");
  }

  @Test
  void aFaultIsShownWithFileAndLineAndFails() throws IOException {
    Path replies = Files.createDirectories(home.resolve("prompts-templates/replies"));
    Files.writeString(replies.resolve("a.yaml"), "situation: LIFE\ntemplates: [oops\n");

    assertThat(check(home)).isEqualTo(1);
    assertThat(console.out()).contains("language/words.yaml").doesNotContain("Exception");
  }

  private int check(Path folder) {
    return AttuneCommand.commandLine(console.console(), new EnginesFixture(), folder, service -> {})
        .execute("templates", "check");
  }
}

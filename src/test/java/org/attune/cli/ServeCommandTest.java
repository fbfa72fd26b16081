package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
  private final ConsoleFixture console = new ConsoleFixture();
  private final List<String> properties = new ArrayList<>();

  @Test
  void withoutOptionsTheDataLieInTheProjectWhereverItIsStartedFrom() {
    int status = serve();

    assertThat(status).isEqualTo(-1);
    assertThat(properties).containsExactly("--attune.embedded.directory=/opt/attune/data");
  }

  @Test
  void optionsBecomePropertiesAndPropertiesAreHandedOn() {
    serve(
        "--port",
        "9000",
        "--data",
        "d",
        "--no-demo-messages",
        "--spring.mongodb.uri=mongodb://h/x");

    assertThat(properties)
        .containsExactly(
            "--server.port=9000",
            "--attune.embedded.directory=" + Path.of("d").toAbsolutePath(),
            "--attune.demo-messages=false",
            "--spring.mongodb.uri=mongodb://h/x");
  }

  @Test
  void aMistypedOptionIsNoProperty() {
    int status = serve("--prot", "9000");

    assertThat(status).isEqualTo(2);
    assertThat(properties).isEmpty();
    assertThat(console.words().getFirst()).contains("serve does not know --prot");
  }

  @Test
  void aPortThatNoMachineHasIsWrongUsage() {
    assertThat(serve("--port", "65536")).isEqualTo(2);
    assertThat(serve("--port", "http")).isEqualTo(2);
    assertThat(properties).isEmpty();
  }

  @Test
  void aServiceThatDoesNotStartEndsTheCommand() {
    int status =
        AttuneCommand.commandLine(
                console.console(),
                new EnginesFixture(),
                Path.of("/opt/attune"),
                given -> {
                  throw new IllegalStateException("port in use");
                })
            .execute("serve");

    assertThat(status).isEqualTo(1);
    assertThat(console.words())
        .containsExactly("attune: the service did not start; the reason stands above");
  }

  private int serve(String... options) {
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(List.of(options));
    return AttuneCommand.commandLine(
            console.console(),
            new EnginesFixture(),
            Path.of("/opt/attune"),
            given -> properties.addAll(List.of(given)))
        .execute(arguments.toArray(String[]::new));
  }
}

package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TemplatesPreviewTest {
  private static final String NIGHT =
      "{\"id\":\"n1\",\"programme\":\"insomnia\",\"text\":\"I look at the clock all night and work out how"
          + " many hours are left. My sleep is a mess.\"}";

  @TempDir Path folder;
  private final ConsoleFixture console = new ConsoleFixture();

  private int preview(String rows, String... more) throws IOException {
    Path input = Files.writeString(folder.resolve("messages.jsonl"), rows);
    String[] arguments = {"templates", "preview", "--input", input.toString()};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return AttuneCommand.commandLine(
            console.console(), new EnginesFixture(), Path.of("."), service -> {})
        .execute(all);
  }

  @Test
  void aPageShowsRulesTemplatesFatesAndDrafts() throws IOException {
    assertThat(preview(NIGHT)).isZero();

    assertThat(console.out())
        .contains("=== n1 (insomnia)", "OFFERED", "seen: ", "night-clock-watching", "offered")
        .containsPattern("--- night-clock-watching@\\w{8} \\[PSYCHOEDUCATE, GUIDE\\]")
        .contains("why: ");
  }

  @Test
  void aLineHoldsTheSameForPrograms() throws IOException {
    assertThat(preview(NIGHT, "--json")).isZero();

    JsonNode row = Json.MAPPER.readTree(console.out());
    assertThat(row.path("id").asString()).isEqualTo("n1");
    assertThat(row.path("rules").isEmpty()).isFalse();
    assertThat(row.path("trials").get(0).path("fate").asString()).isEqualTo("OFFERED");
    assertThat(row.path("drafts").size()).isBetween(2, 3);
  }

  @Test
  void theProgrammeCanBeGivenForAllMessages() throws IOException {
    preview(NIGHT.replace("\"programme\":\"insomnia\",", ""), "--programme", "cbt-i");

    assertThat(console.out()).contains("night-clock-watching");
  }

  @Test
  void aBadRowIsNamedByItsLineAndTheOthersAreShown() throws IOException {
    assertThat(preview("{\"text\":\n" + NIGHT)).isEqualTo(2);

    assertThat(console.words()).anyMatch(said -> said.startsWith("line 1:"));
    assertThat(console.out()).contains("=== n1");
  }
}

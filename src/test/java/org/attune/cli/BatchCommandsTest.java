package org.attune.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BatchCommandsTest {
  @TempDir private Path directory;

  @Test
  void aReadingHasTheShapeOfTheContractWithTheIdFirst() throws IOException {
    ConsoleFixture console = new ConsoleFixture("{\"id\":\"m\",\"text\":\"I hope so\"}\n");

    int status = run(console, "analyse", "--input", "-", "--output", "-");

    assertThat(status).isZero();
    assertThat(console.out())
        .isEqualTo(
            """
            {"id":"m","language":"en","analysisVersion":"test",\
            "emotions":[{"label":"HOPE","confidence":0.5,"intensity":1,"start":0,"end":5,"quote":"I hop"}],\
            "risk":{"level":"R0","flags":[],"score":0.0,"evidence":[]},\
            "content":[],"rupture":[],"alliance":[],"talk":{"label":"NEUTRAL","confidence":0.5},"needsReply":true}
            """);
    assertThat(console.words())
        .singleElement()
        .asString()
        .startsWith("1 messages in ")
        .endsWith("bad rows: 0");
  }

  @Test
  void scoresAreThereOnlyWhenAskedForAndHistoryReachesTheAnalyzer() throws IOException {
    ConsoleFixture console =
        new ConsoleFixture(
            "{\"text\":\"x\",\"history\":[{\"from\":\"patient\",\"text\":\"earlier\"}]}");

    run(console, "analyze", "--input=-", "--output=-", "--scores");

    assertThat(tree(console.out()).path("goEmotions").path("admiration").asDouble()).isEqualTo(1);
  }

  @Test
  void suggestionsCarryTheirReadingAndTheReasonWhyThereAreNone() throws IOException {
    ConsoleFixture console =
        new ConsoleFixture(
            """
            {"id":"a","text":"I hope so","patientName":"Ana"}
            {"id":"b","text":"I hope so"}
            """);

    int status = run(console, "suggest", "--input", "-", "--output", "-");

    List<JsonNode> rows = console.out().lines().map(BatchCommandsTest::tree).toList();
    assertThat(status).isZero();
    assertThat(rows.getFirst().propertyNames())
        .containsExactly("id", "outcome", "reason", "drafts", "reading");
    assertThat(rows.getFirst().path("outcome").asString()).isEqualTo("OFFERED");
    assertThat(rows.getFirst().path("reason").isNull()).isTrue();
    assertThat(rows.getFirst().at("/drafts/0/text").asString()).isEqualTo("Dear Ana");
    assertThat(rows.getFirst().at("/reading/emotions/0/quote").asString()).isEqualTo("I hop");
    assertThat(rows.getLast().path("outcome").asString()).isEqualTo("WITHHELD");
    assertThat(rows.getLast().path("reason").asString()).isEqualTo("POLICY");
    assertThat(rows.getLast().path("drafts")).isEmpty();
  }

  @Test
  void badRowsAreReportedByLineAndTheOthersStillWrittenInOrder() throws IOException {
    StringBuilder input = new StringBuilder();
    IntStream.rangeClosed(1, 300)
        .mapToObj(i -> i % 100 == 17 ? "{\"text\":\n" : "{\"text\":\"message " + i + "\"}\n")
        .forEach(input::append);
    ConsoleFixture console = new ConsoleFixture(input.toString());

    int status = run(console, "analyse", "--input", "-", "--output", "-", "--threads", "4");

    List<String> ids = console.out().lines().map(row -> tree(row).path("id").asString()).toList();
    assertThat(status).isEqualTo(2);
    assertThat(ids)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 300)
                .filter(i -> i % 100 != 17)
                .mapToObj(Integer::toString)
                .toList());
    assertThat(console.words().subList(0, 3))
        .containsExactly(
            "line 17: the JSON ends too early; is the row truncated?",
            "line 117: the JSON ends too early; is the row truncated?",
            "line 217: the JSON ends too early; is the row truncated?");
    assertThat(console.words().getLast()).startsWith("297 messages").endsWith("bad rows: 3");
  }

  @Test
  void aMessageThatCannotBeReadIsReportedWithoutItsText() throws IOException {
    ConsoleFixture console =
        new ConsoleFixture("{\"text\":\"" + EnginesFixture.UNREADABLE + "\"}\n{\"text\":\"x\"}");

    int status = run(console, "analyse", "--input", "-", "--output", "-");

    assertThat(status).isEqualTo(2);
    assertThat(console.out().lines()).hasSize(1);
    assertThat(console.words().getFirst())
        .isEqualTo("line 1: could not be analysed (IllegalStateException)");
  }

  @Test
  void anOutputFileIsReplacedWholeAndKeepsItsPermissions() throws IOException {
    Path file = directory.resolve("messages.jsonl");
    Files.writeString(file, "{\"id\":\"m\",\"text\":\"I hope so\"}\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    int status = run(new ConsoleFixture(), "analyse", "--input", file + "", "--output", file + "");

    assertThat(status).isZero();
    assertThat(tree(Files.readString(file)).path("language").asString()).isEqualTo("en");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("messages.jsonl");
  }

  @Test
  void aMissingInputIsSaidPlainlyAndLeavesTheOutputAlone() throws IOException {
    ConsoleFixture console = new ConsoleFixture();
    Path output = Files.writeString(directory.resolve("out.jsonl"), "earlier", UTF_8);

    int status = run(console, "analyse", "--input", directory + "/none", "--output", output + "");

    assertThat(status).isEqualTo(1);
    assertThat(console.words()).containsExactly("attune: no such file: " + directory + "/none");
    assertThat(output).hasContent("earlier");
    assertThat(names()).containsExactly("out.jsonl");
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    int status =
        run(new ConsoleFixture("{\"text\":\"x\"}"), "analyse", "--input=-", "--output=/dev/null");

    assertThat(status).isZero();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void wrongUsageIsSaidWithAHint() {
    ConsoleFixture console = new ConsoleFixture();

    int status = run(console, "analyse", "--input", "-", "--output", "-", "--threads", "0");

    assertThat(status).isEqualTo(2);
    assertThat(console.words())
        .containsExactly("attune: --threads must be 1 to 256", "Try: attune analyse --help");
  }

  private static int run(ConsoleFixture console, String... arguments) {
    return AttuneCommand.commandLine(
            console.console(), new EnginesFixture(), Path.of("/home-of-attune"), service -> {})
        .execute(arguments);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static JsonNode tree(String json) {
    return Json.MAPPER.readTree(json);
  }
}

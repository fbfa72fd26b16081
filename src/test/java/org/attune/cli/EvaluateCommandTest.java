package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.evaluation.DataFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private final ConsoleFixture console = new ConsoleFixture();

  @TempDir private Path data;

  @Test
  void theFiguresAreSaidAndTheReportIsWritten() throws IOException {
    DataFixture.writeGoEmotions(data);
    DataFixture.writeChallenge(data.resolve("challenge"));
    Path report = data.resolve("report");

    int status =
        run(
            "--data",
            data.toString(),
            "--report",
            report.toString(),
            "--challenge",
            data.resolve("challenge").toString());

    assertThat(status).isZero();
    assertThat(console.out())
        .contains("28 labels", " 7 labels", " 4 labels", "macro-F1", "sensitivity")
        .contains("skipped: AnnoMI");
    assertThat(report.resolve("report.json")).isNotEmptyFile();
    assertThat(report.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void furtherEncodersAreMeasuredToo() throws IOException {
    DataFixture.writeGoEmotions(data);

    int status =
        run(
            "--data", data.toString(),
            "--encoder", data.resolve("seed-2").toString(),
            "--encoder", data.resolve("seed-3").toString(),
            "--challenge", data.resolve("none").toString());

    assertThat(status).isZero();
    assertThat(console.out()).contains("seed-2", "seed-3", "± 0.000");
  }

  @Test
  void aFolderWithoutTheCorpusIsNamed() {
    int status = run("--data", data.toString());

    assertThat(status).isEqualTo(1);
    assertThat(console.words()).anyMatch(line -> line.contains("dev.tsv"));
  }

  @Test
  void aBadLineIsNamedAndNotQuoted() throws IOException {
    DataFixture.writeGoEmotions(data);
    Path file = Files.createDirectories(data.resolve("counselchat")).resolve("messages.jsonl");
    Files.writeString(file, "{\"text\": \"fine\"}\nsomething secret\n");

    int status = run("--data", data.toString());

    assertThat(status).isEqualTo(1);
    assertThat(console.words())
        .anyMatch(line -> line.contains("messages.jsonl:2"))
        .noneMatch(line -> line.contains("secret"));
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "evaluate";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return AttuneCommand.commandLine(
            console.console(), new EnginesFixture(), Path.of("."), service -> {})
        .execute(arguments);
  }
}

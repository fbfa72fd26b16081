package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private final ConsoleFixture console = new ConsoleFixture();

  @TempDir private Path data;

  @Test
  void theFiguresAreSaidAndTheReportIsWritten() throws IOException {
    Path corpus = Files.createDirectories(data.resolve("goemotions"));
    Files.writeString(corpus.resolve("dev.tsv"), "Thank you\t15\ta\nI am furious\t2\tb\n");
    Files.writeString(corpus.resolve("ekman-dev.tsv"), "Thank you\t3\ta\nI am furious\t0\tb\n");
    Files.writeString(corpus.resolve("group-dev.tsv"), "Thank you\t3\ta\nI am furious\t1\tb\n");
    Path report = data.resolve("report");

    int status = run("--data", data.toString(), "--report", report.toString());

    assertThat(status).isZero();
    assertThat(console.out()).contains("28 labels", " 7 labels", " 4 labels", "macro-F1");
    assertThat(report.resolve("report.json")).isNotEmptyFile();
    assertThat(report.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void aFolderWithoutTheCorpusIsNamed() {
    int status = run("--data", data.toString());

    assertThat(status).isEqualTo(1);
    assertThat(console.words()).anyMatch(line -> line.contains("dev.tsv"));
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

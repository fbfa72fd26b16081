package org.attune.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.attune.cli.console.Console;

/** A console whose words and data a test can read back. */
public final class ConsoleFixture {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  public ConsoleFixture() {
    this("");
  }

  public ConsoleFixture(String standardInput) {
    console =
        new Console(
            new ByteArrayInputStream(standardInput.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            0);
  }

  public Console console() {
    return console;
  }

  public String out() {
    return out.toString(UTF_8);
  }

  public List<String> words() {
    return err.toString(UTF_8).lines().toList();
  }
}

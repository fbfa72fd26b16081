package org.attune.cli.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.cli.console.Console;
import org.jspecify.annotations.Nullable;

/** The rows of an input file one after the other; memory does not grow with the file. */
public final class Rows implements Closeable {
  /** Room for a long text with escapes and a long history; more is no message. */
  static final int MAX_LINE_BYTES = 4 << 20;

  private static final String STANDARD_INPUT = "-";

  private final ByteLines lines;

  private Rows(InputStream in) {
    this.lines = new ByteLines(in, MAX_LINE_BYTES);
  }

  public static Rows open(String input, Console console) throws IOException {
    return of(input.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(Path.of(input)));
  }

  public static Rows of(InputStream in) {
    return new Rows(in);
  }

  /** How many lines a regular file has; -1 for what can be read only once. */
  public static long count(String input) throws IOException {
    if (input.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(input))) {
      return -1;
    }
    try (ByteLines lines = new ByteLines(Files.newInputStream(Path.of(input)), 0)) {
      long count = 0;
      while (lines.next() != null) {
        count++;
      }
      return count;
    }
  }

  /** The next row, null at the end; blank lines are passed over. */
  public @Nullable Row next() throws IOException {
    ByteLines.@Nullable ByteLine line = lines.next();
    while (line != null && isBlank(line)) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    return line.overlong()
        ? new Row.Bad(line.number(), "longer than " + (MAX_LINE_BYTES >> 20) + " MiB")
        : RowParser.parse(line.number(), line.bytes());
  }

  private static boolean isBlank(ByteLines.ByteLine line) {
    for (byte b : line.bytes()) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return !line.overlong();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

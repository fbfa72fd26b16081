package org.attune.cli.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The streams of a command: data goes through {@code in} and {@code out}, words for people to
 * {@code err}.
 *
 * @param columns width of the terminal behind {@code err}, 0 when it is none: then nothing moves
 */
public record Console(InputStream in, OutputStream out, PrintStream err, int columns) {
  private static final String CLEAR_LINE = "\r\u001b[K";

  /** The streams of this process. */
  public static Console ofProcess() {
    // The launcher looks at the terminal, because Java cannot ask about standard error alone
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        System.err,
        Integer.getInteger("attune.columns", 0));
  }

  public boolean isTerminal() {
    return columns > 0;
  }

  /** Says one line, without tearing a progress bar apart. */
  public void say(String line) {
    err.println(isTerminal() ? CLEAR_LINE + line : line);
  }

  /** Reports a bad row; the reason must not quote the message. */
  public void complain(long line, String reason) {
    say("line " + line + ": " + reason);
  }

  /**
   * Starts a progress bar with rate and time left; a silent one where nobody watches.
   *
   * @param total number of rows, -1 when it is not known
   */
  public Progress progress(String task, long total) {
    return isTerminal() ? new BarProgress(task, total, this) : Progress.SILENT;
  }
}

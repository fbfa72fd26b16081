package org.attune.cli.console;

/** What the commands tell the shell. */
public final class ExitStatus {
  public static final int OK = 0;

  /** The command could not do its work, or found what it checked to be broken. */
  public static final int FAULT = 1;

  public static final int USAGE = 2;

  /** The work was done to the end, but some rows were bad; the same status as {@link #USAGE}. */
  public static final int BAD_ROWS = 2;

  /** The service was started and goes on by itself: the process must not exit. */
  public static final int SERVING = -1;

  private ExitStatus() {}
}

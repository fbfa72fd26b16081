package org.attune.cli.console;

/** Ends a command with a message for the person who started it and an exit status. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Fault(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Something outside the command line is wrong: exit status 1. */
  public static Fault of(String message) {
    return new Fault(ExitStatus.FAULT, message);
  }

  /** The command line itself is wrong: exit status 2. */
  public static Fault usage(String message) {
    return new Fault(ExitStatus.USAGE, message);
  }

  public int status() {
    return status;
  }
}

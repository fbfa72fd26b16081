package org.attune.cli.console;

import org.jspecify.annotations.Nullable;

/** Ends a command with a message for the person who started it and an exit status. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Fault(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** Something outside the command line is wrong: exit status 1. */
  public static Fault of(String message) {
    return new Fault(ExitStatus.FAULT, message, null);
  }

  /** As {@link #of(String)}, after something that a developer may want to trace. */
  public static Fault of(String message, Throwable cause) {
    return new Fault(ExitStatus.FAULT, message, cause);
  }

  /** The command line itself is wrong: exit status 2. */
  public static Fault usage(String message) {
    return new Fault(ExitStatus.USAGE, message, null);
  }

  public int status() {
    return status;
  }
}

package org.attune.cli.replay;

/** What became of one row. */
sealed interface Posted {
  /** The service took it. */
  record Accepted() implements Posted {}

  /** The service had it already. */
  record AlreadyThere() implements Posted {}

  /** It is no message, or the service does not want it. */
  record Refused(long line, String reason) implements Posted {}
}

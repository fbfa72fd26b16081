package org.attune.delivery;

/** How one attempt at a delivery ended. */
sealed interface Attempt {
  /** The receiver has it (2xx). */
  record Received() implements Attempt {}

  /** Worth another try: no answer, or an answer that may change. */
  record Failed(String problem) implements Attempt {}

  /** Not worth another try: the target is gone, switched off or forbidden. */
  record Refused(String problem) implements Attempt {}

  /** The receiver wants nothing more, ever (410). */
  record Gone() implements Attempt {}
}

package org.attune.suggestion;

/** What one guardrail said of a reply, as recorded beside it. */
public record Check(String rule, Kind verdict, String detail) {

  /** Passed, worth a look, or not to be sent. */
  public enum Kind {
    PASS,
    WARN,
    BLOCK
  }
}

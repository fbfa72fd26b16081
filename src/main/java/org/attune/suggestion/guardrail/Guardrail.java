package org.attune.suggestion.guardrail;

/** One rule about replies. */
public interface Guardrail {
  /** Its stable name, e.g. {@code LENGTH}. */
  String rule();

  /** Whether it protects the patient whoever wrote the words, so that it blocks a therapist too. */
  boolean guardsSafety();

  Verdict judge(Reply reply);
}

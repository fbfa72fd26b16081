package org.attune.suggestion.llm;

/** Completes one instruction; blocks until there is an answer. */
public interface LanguageModel {
  /** Name of the model, as drafts show it. */
  String name();

  /**
   * The model's answer, as it came.
   *
   * @param system what the model is to do; never holds a patient's words
   * @param user the task with the fenced message
   * @throws RuntimeException where there is no answer in time
   */
  String answer(String system, String user);
}

package org.attune.suggestion.template;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence that the drafter adds by itself; its ways stand in {@code language/sentences.yaml}.
 */
public enum Frame {
  /** Before everything, where the name is known. */
  GREETING("greeting"),
  /** The question in the second person: "You ask how to move on." */
  ASK_TOLD("askTold"),
  /** The question word for word. */
  ASK_QUOTED("askQuoted"),
  /** The question after a passage: "and you ask how to move on". */
  ASK_BESIDE("askBeside"),
  /** A question that had better not be repeated. */
  ASK_PLAIN("askPlain"),
  /** A reply that begins with the question. */
  ASK_FIRST("askFirst"),
  /** The passage in the second person: "You write that he never listens." */
  TELL_TOLD("tellTold"),
  /** What the writer is or does, with nothing in front of it: "You can't sleep." */
  TELL_PLAIN("tellPlain"),
  /** The same of something that hurts. */
  TELL_SORRY("tellSorry"),
  /** The same of a feeling or a wish. */
  TELL_FELT("tellFelt"),
  /** A reply that begins with a feeling of the patient and gives the passage as its reason. */
  TELL_FEELING("tellFeeling"),
  /** A reply that begins with how hard it is. */
  TELL_HARD("tellHard"),
  /** A reply that begins with what it took to say so. */
  TELL_EFFORT("tellEffort"),
  /** The passage word for word. */
  TELL_QUOTED("tellQuoted"),
  /** No passage at all. */
  TELL_TOPIC("tellTopic"),
  /** One more question is put off by name. */
  DEFER_ONE_QUESTION("deferOneQuestion"),
  /** More questions are put off. */
  DEFER_QUESTIONS("deferQuestions"),
  /** The only question is put off. */
  DEFER_UNQUOTED_QUESTION("deferUnquotedQuestion");

  private final String key;

  Frame(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Set<String> keys() {
    return Arrays.stream(values()).map(Frame::key).collect(Collectors.toSet());
  }
}

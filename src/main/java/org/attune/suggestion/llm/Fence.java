package org.attune.suggestion.llm;

import java.util.regex.Pattern;

/** Makes data of a patient's words: nothing in them can close the fence or pass for a marker. */
final class Fence {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]|[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern ROLE =
      Pattern.compile("(?im)^\\s*(system|assistant|developer|user)\\s*:");

  private Fence() {}

  /** The text between marks called {@code name}. */
  static String around(String name, String text) {
    return "<" + name + ">\n" + neutral(text) + "\n</" + name + ">";
  }

  /** No angle brackets, code fences, invisible characters or lines that look like a role. */
  static String neutral(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String unmarked = visible.replace('<', '‹').replace('>', '›').replace("```", "` ` `");
    return ROLE.matcher(unmarked.replace("[INST", "(INST")).replaceAll("$1 -");
  }

  /** Brings back what {@link #neutral} replaced, so that quotations are exact. */
  static String plain(String text) {
    return text.replace('‹', '<').replace('›', '>');
  }
}

package org.attune.suggestion.drafter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts spaces, marks and capitals right after filling. */
final class Polish {
  private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.?!]\\s+)(\\p{Ll})");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" ([.,;:?!])");
  private static final Pattern MARK_AFTER_MARK = Pattern.compile("([?!]\")[.,]");

  private Polish() {}

  static String of(String text) {
    String clean =
        MARK_AFTER_MARK
            .matcher(
                SPACE_BEFORE_MARK.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("$1"))
            .replaceAll("$1")
            .replace("..", ".")
            .strip();
    Matcher start = SENTENCE_START.matcher(clean);
    StringBuilder polished = new StringBuilder(clean);
    while (start.find()) {
      char first = clean.charAt(start.start(1));
      polished.setCharAt(start.start(1), Character.toUpperCase(first));
    }
    return polished.toString();
  }
}

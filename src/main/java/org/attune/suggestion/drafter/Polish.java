package org.attune.suggestion.drafter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts spaces, marks and capitals right after filling. */
final class Polish {
  private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.?!]\\s+)(\\p{Ll})");

  private Polish() {}

  static String of(String text) {
    String clean =
        text.replaceAll("\\s+", " ")
            .replaceAll("\\s+([.,;:?!])", "$1")
            .replaceAll("([?!]\")[.,]", "$1")
            .replaceAll("\\.\\.", ".")
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

package org.attune.suggestion.passage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words with a capital letter inside a sentence, which may name a person or a place. */
public final class Names {
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\s)(?!I\\b)\\p{Lu}\\p{L}*");

  /** They stand with a capital and name nobody. */
  private static final Set<String> OTHER =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Christmas",
          "Easter",
          "English",
          "God",
          "GP",
          "HR",
          "TV",
          "PC",
          "PDF",
          "AI",
          "NHS",
          "CBT",
          "OCD",
          "ADHD",
          "PTSD",
          "UK",
          "US");

  private Names() {}

  /** Whether this word, written with a capital, names neither a person nor a place. */
  public static boolean isOther(String word) {
    return OTHER.contains(word);
  }

  /** What was told in small letters, with the capitals that such words have in the original. */
  static String restored(String told, String original) {
    String restored = told;
    for (MatchResult found : CAPITAL.matcher(original).results().toList()) {
      if (isOther(found.group())) {
        restored =
            restored.replaceAll(
                "(?<![\\w'])" + found.group().toLowerCase(Locale.ROOT) + "(?![\\w'])",
                found.group());
      }
    }
    return restored;
  }

  /** Whether a passage may hold a name; its first word has a capital anyway. */
  static boolean mayStandIn(String passage) {
    return CAPITAL.matcher(passage).results().anyMatch(found -> !isOther(found.group()));
  }
}

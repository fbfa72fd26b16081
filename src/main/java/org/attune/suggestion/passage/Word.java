package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One word of a text: lower case, straight apostrophes, with its place in UTF-16 code units.
 *
 * @param form the word as compared
 */
public record Word(String form, int start, int end) {
  private static final String INSIDE = "'’‘-";

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "im", "ive", "me", "my", "mine", "myself", "we", "us", "our");

  /** Runs of letters and digits, with apostrophes and hyphens inside them. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(text, at);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
      } else {
        String form = text.substring(at, end).toLowerCase(Locale.ROOT);
        words.add(new Word(form.replace('’', '\'').replace('‘', '\''), at, end));
        at = end;
      }
    }
    return words;
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      boolean joins =
          end > start
              && INSIDE.indexOf(point) >= 0
              && end + 1 < text.length()
              && isPartOfWord(text.codePointAt(end + 1));
      if (!joins && !isPartOfWord(point)) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static boolean isPartOfWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.OTHER_NUMBER
        || Character.getType(point) == Character.LETTER_NUMBER;
  }

  /** Whether it speaks of the writer: I, me, my. */
  public boolean isFirstPerson() {
    return FIRST_PERSON.contains(form.contains("'") ? form.substring(0, form.indexOf('\'')) : form);
  }

  /** A crude stem, good enough to see that "arguing" and "argue" are the same topic. */
  public String stem() {
    String bare = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
    for (String ending : List.of("ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e")) {
      if (bare.length() - ending.length() >= 3 && bare.endsWith(ending)) {
        String stem = bare.substring(0, bare.length() - ending.length());
        return ending.startsWith("ie") ? stem + "y" : undouble(stem);
      }
    }
    return bare;
  }

  private static String undouble(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last >= 3 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "bdgmnprt".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
  }
}

package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a text: lower case, straight apostrophes, with its place in UTF-16 code units.
 *
 * @param form the word as compared
 */
public record Word(String form, int start, int end) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’‘-][\\p{L}\\p{N}]+)*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "im", "ive", "me", "my", "mine", "myself", "we", "us", "our");

  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String form = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
      words.add(new Word(form, matcher.start(), matcher.end()));
    }
    return words;
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

package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a person for a "he" or "she" that begins a clause told back: "your husband became angry".
 *
 * <p>Only where the last person of that kind before it is one of the writer's own, since nothing
 * else tells who is meant.
 */
public final class Antecedent {
  private static final int WORDS_BETWEEN = 1;
  private static final Set<String> OWNERS = Set.of("my", "our");
  private static final Pattern BEGINNING = Pattern.compile("^(he|she)(?: |['’]s (?=been\\b))");

  private static final Pattern PRONOUN = Pattern.compile("^(he|she)\\b");

  private Antecedent() {}

  /**
   * The clause with the person in it, or as it is.
   *
   * @param told a clause in the second person
   * @param before what the patient wrote before it
   */
  public static String named(String told, String before, Language language) {
    Matcher pronoun = BEGINNING.matcher(told);
    if (!pronoun.find()) {
      return told;
    }
    Set<String> nouns = language.pronouns().getOrDefault(pronoun.group(1), Set.of());
    String verb = pronoun.group().endsWith("s ") ? " has " : " ";
    return last(before, nouns)
        .map(person -> person + verb + told.substring(pronoun.end()))
        .orElse(told);
  }

  /** Whether a "he" or "she" that begins a clause told back has somebody before it. */
  public static boolean isClear(String told, String before, Language language) {
    Matcher pronoun = PRONOUN.matcher(told);
    if (!pronoun.find()) {
      return true;
    }
    Set<String> nouns = language.pronouns().getOrDefault(pronoun.group(1), Set.of());
    List<Word> words = Word.of(before);
    for (int at = 0; at < words.size(); at++) {
      if (nouns.contains(plain(words.get(at).form())) || (at > 0 && isName(words, at, before))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> last(String before, Set<String> nouns) {
    List<Word> words = Word.of(before);
    for (int at = words.size() - 1; at > 0; at--) {
      if (isName(words, at, before)) {
        return Optional.empty();
      }
      if (nouns.contains(plain(words.get(at).form()))) {
        return owned(words, at);
      }
    }
    return Optional.empty();
  }

  private static String plain(String form) {
    return form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
  }

  private static Optional<String> owned(List<Word> words, int at) {
    for (int owner = at - 1; owner >= Math.max(0, at - 1 - WORDS_BETWEEN); owner--) {
      if (OWNERS.contains(words.get(owner).form()) && !isOneOfTwo(words, owner)) {
        List<String> person = words.subList(owner + 1, at + 1).stream().map(Word::form).toList();
        return person.stream().anyMatch(word -> word.endsWith("'s"))
            ? Optional.empty()
            : Optional.of("your " + String.join(" ", person));
      }
    }
    return Optional.empty();
  }

  /** After "it happens to me and my sister" a "she" can be somebody else. */
  private static boolean isOneOfTwo(List<Word> words, int owner) {
    return owner > 0 && Set.of("and", "or").contains(words.get(owner - 1).form());
  }

  /** A capital in the middle of a sentence, except that of "I". */
  private static boolean isName(List<Word> words, int at, String text) {
    Word word = words.get(at);
    String between = text.substring(words.get(at - 1).end(), word.start());
    return Character.isUpperCase(text.charAt(word.start()))
        && !word.form().equals("i")
        && !word.form().startsWith("i'")
        && between.isBlank();
  }
}

package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attune.kernel.TextSpan;

/**
 * A list of phrases as clinicians write them, found word by word.
 *
 * <p>{@code (a|b c)} is either, {@code promis*} any ending, {@code *} any one word, {@code …} up to
 * four words. Case, punctuation and the shape of apostrophes do not matter.
 */
public final class Phrases {
  private static final int GAP_WORDS = 4;
  private static final int HASHES = 1024;
  private static final Pattern CHOICE_OF_SEVERAL_WORDS = Pattern.compile("\\(([^()]*\\s[^()]*)\\)");

  /** One place of a phrase. */
  private sealed interface Part {
    /** Any of these words. */
    record AnyOf(Set<String> words, List<String> beginnings) implements Part {
      boolean matches(String word) {
        if (words.contains(word)) {
          return true;
        }
        for (String beginning : beginnings) {
          if (word.startsWith(beginning)) {
            return true;
          }
        }
        return false;
      }
    }

    /** This word. */
    record One(String word) implements Part {}

    /** Up to four words of any kind. */
    record Gap() implements Part {}
  }

  /**
   * Whether any phrase may begin with a word of this hash: most words can be passed over at once.
   */
  private final BitSet beginnings = new BitSet(HASHES);

  private final Map<String, List<List<Part>>> byFirstWord = new HashMap<>();
  private final Map<Character, List<List<Part>>> byFirstLetter = new HashMap<>();
  private final List<List<Part>> others = new ArrayList<>();

  public Phrases(List<String> phrases) {
    for (String phrase : phrases) {
      String plain = phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replace("...", "…").strip();
      for (String way : ways(plain)) {
        if (!way.isBlank()) {
          add(Stream.of(way.strip().split("\\s+")).map(Phrases::part).toList());
        }
      }
    }
  }

  /** Writes out choices of several words: "(my own|your) fault" gives two phrases. */
  private static List<String> ways(String phrase) {
    Matcher choice = CHOICE_OF_SEVERAL_WORDS.matcher(phrase);
    if (!choice.find()) {
      return List.of(phrase);
    }
    List<String> ways = new ArrayList<>();
    for (String option : choice.group(1).split("\\|", -1)) {
      ways.addAll(
          ways(phrase.substring(0, choice.start()) + option + phrase.substring(choice.end())));
    }
    return ways;
  }

  private static Part part(String written) {
    if (written.equals("…")) {
      return new Part.Gap();
    }
    String bare =
        written.startsWith("(") && written.endsWith(")")
            ? written.substring(1, written.length() - 1)
            : written;
    Set<String> words = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String choice : bare.split("\\|", -1)) {
      if (choice.endsWith("*")) {
        beginnings.add(choice.substring(0, choice.length() - 1));
      } else {
        words.add(choice);
      }
    }
    return words.size() == 1 && beginnings.isEmpty()
        ? new Part.One(words.iterator().next())
        : new Part.AnyOf(words, beginnings);
  }

  private void add(List<Part> phrase) {
    switch (phrase.getFirst()) {
      case Part.One first -> startsWith(first.word(), phrase);
      case Part.AnyOf first when !first.beginnings().contains("") -> {
        first.words().forEach(word -> startsWith(word, phrase));
        first.beginnings().stream()
            .map(beginning -> beginning.charAt(0))
            .distinct()
            .forEach(letter ->
                byFirstLetter.computeIfAbsent(letter, key -> new ArrayList<>()).add(phrase));
      }
      case Part.AnyOf _ -> others.add(phrase);
      case Part.Gap _ -> others.add(phrase);
    }
  }

  private void startsWith(String word, List<Part> phrase) {
    byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase);
    beginnings.set(hash(word));
  }

  /** Where the first phrase stands, if any does. */
  public Optional<TextSpan> find(List<Word> words) {
    List<TextSpan> all = find(words, 1);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  public boolean in(String text) {
    return find(Word.of(text)).isPresent();
  }

  /** Every place where a phrase stands, one for each starting word. */
  public List<TextSpan> findAll(List<Word> words) {
    return find(words, Integer.MAX_VALUE);
  }

  private List<TextSpan> find(List<Word> words, int most) {
    List<TextSpan> found = new ArrayList<>();
    for (int at = 0; at < words.size() && found.size() < most; at++) {
      int end = longestFrom(words, at);
      if (end > at) {
        found.add(new TextSpan(words.get(at).start(), words.get(end - 1).end()));
      }
    }
    return found;
  }

  private int longestFrom(List<Word> words, int at) {
    String word = words.get(at).form();
    int longest =
        beginnings.get(hash(word))
            ? longestOf(byFirstWord.getOrDefault(word, List.of()), words, at)
            : -1;
    if (!byFirstLetter.isEmpty()) {
      List<List<Part>> begun = byFirstLetter.getOrDefault(word.charAt(0), List.of());
      longest = Math.max(longest, longestOf(begun, words, at));
    }
    return others.isEmpty() ? longest : Math.max(longest, longestOf(others, words, at));
  }

  private static int hash(String word) {
    return word.hashCode() & (HASHES - 1);
  }

  private static int longestOf(List<List<Part>> phrases, List<Word> words, int at) {
    int longest = -1;
    for (List<Part> phrase : phrases) {
      longest = Math.max(longest, match(phrase, 0, words, at));
    }
    return longest;
  }

  /** Index after the last word matched, or -1. */
  private static int match(List<Part> phrase, int part, List<Word> words, int at) {
    if (part == phrase.size()) {
      return at;
    }
    return switch (phrase.get(part)) {
      case Part.One one ->
          at < words.size() && one.word().equals(words.get(at).form())
              ? match(phrase, part + 1, words, at + 1)
              : -1;
      case Part.AnyOf anyOf ->
          at < words.size() && anyOf.matches(words.get(at).form())
              ? match(phrase, part + 1, words, at + 1)
              : -1;
      case Part.Gap gap -> matchAfterGap(phrase, part + 1, words, at);
    };
  }

  private static int matchAfterGap(List<Part> phrase, int part, List<Word> words, int at) {
    for (int skip = 0; skip <= GAP_WORDS && at + skip <= words.size(); skip++) {
      int end = match(phrase, part, words, at + skip);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }
}

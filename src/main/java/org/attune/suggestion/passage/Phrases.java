package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.kernel.TextSpan;

/**
 * A list of phrases as clinicians write them, found word by word.
 *
 * <p>{@code (a|b)} is either word, {@code promis*} any ending, {@code *} any one word, {@code …} up
 * to four words. Case, punctuation and the shape of apostrophes do not matter.
 */
public final class Phrases {
  private static final int GAP_WORDS = 4;

  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
  private final List<List<String>> others = new ArrayList<>();

  public Phrases(List<String> phrases) {
    for (String phrase : phrases) {
      List<String> parts = parts(phrase);
      if (parts.isEmpty()) {
        continue;
      }
      String first = parts.getFirst();
      if (first.contains("*") || first.startsWith("(") || first.equals("…")) {
        others.add(parts);
      } else {
        byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(parts);
      }
    }
  }

  private static List<String> parts(String phrase) {
    String plain = phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replace("...", "…").strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
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
    int longest = -1;
    for (List<String> parts : byFirstWord.getOrDefault(words.get(at).form(), List.of())) {
      longest = Math.max(longest, match(parts, 0, words, at));
    }
    for (List<String> parts : others) {
      longest = Math.max(longest, match(parts, 0, words, at));
    }
    return longest;
  }

  /** Index after the last word matched, or -1. */
  private static int match(List<String> parts, int part, List<Word> words, int at) {
    if (part == parts.size()) {
      return at;
    }
    if (parts.get(part).equals("…")) {
      for (int skip = 0; skip <= GAP_WORDS; skip++) {
        int end = at + skip <= words.size() ? match(parts, part + 1, words, at + skip) : -1;
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    boolean same = at < words.size() && matches(parts.get(part), words.get(at).form());
    return same ? match(parts, part + 1, words, at + 1) : -1;
  }

  private static boolean matches(String part, String word) {
    if (part.equals("*")) {
      return true;
    }
    if (part.startsWith("(") && part.endsWith(")")) {
      return Set.of(part.substring(1, part.length() - 1).split("\\|")).stream()
          .anyMatch(choice -> matches(choice, word));
    }
    return part.endsWith("*")
        ? word.startsWith(part.substring(0, part.length() - 1))
        : part.equals(word);
  }
}

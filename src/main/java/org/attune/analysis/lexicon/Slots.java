package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attune.analysis.lexicon.Element.OneWord;

/** Numbers the sets of words that phrases ask for. */
final class Slots {
  private final Map<Set<OneWord>, Integer> numbers = new HashMap<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<Integer>> byLemma = new HashMap<>();
  private final TreeMap<String, List<Integer>> byLetters = new TreeMap<>();

  /** The number of the slot that any of {@code words} fills; none of them is "any word". */
  int number(Set<OneWord> words) {
    Integer known = numbers.get(words);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(Set.copyOf(words), number);
    for (OneWord word : words) {
      switch (word) {
        case Element.Exactly(String exactly) -> add(byWord, exactly, number);
        case Element.AnyForm(String lemma) -> {
          add(byWord, lemma, number);
          add(byLemma, lemma, number);
        }
        case Element.BeginsWith(String letters) -> add(byLetters, letters, number);
        case Element.AnyWord _ -> throw new IllegalArgumentException("any word is no slot");
      }
    }
    return number;
  }

  private static void add(Map<String, List<Integer>> map, String key, int number) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
  }

  /** How many slots ask for one of the words: words common in phrases are so in sentences. */
  int commonness(Set<OneWord> words) {
    int sum = 0;
    for (OneWord word : words) {
      sum +=
          switch (word) {
            case Element.Exactly(String exactly) -> asked(byWord, exactly);
            case Element.AnyForm(String lemma) -> asked(byWord, lemma);
            case Element.BeginsWith(String letters) -> asked(byLetters, letters);
            case Element.AnyWord _ -> 0;
          };
    }
    return sum;
  }

  private static int asked(Map<String, List<Integer>> map, String key) {
    return map.getOrDefault(key, List.of()).size();
  }

  /** What has been numbered, ready for searching. */
  SlotTable table() {
    return new SlotTable(numbers.size(), byWord, byLemma, byLetters);
  }
}

package org.attune.analysis.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.attune.analysis.linguistics.Token;

/** Tells for a word which slots it fills, in a look or two. */
final class SlotTable {
  private static final int[] NONE = {};

  private final int count;
  private final Map<String, int[]> byWord;
  private final Map<String, int[]> byLemma;

  /** Beginnings of words in order, the slots of each, and its longest own beginning among them. */
  private final String[] letters;

  private final int[][] byLetters;
  private final int[] shorter;

  SlotTable(
      int count,
      Map<String, List<Integer>> byWord,
      Map<String, List<Integer>> byLemma,
      SortedMap<String, List<Integer>> byLetters) {
    this.count = count;
    this.byWord = arrays(byWord);
    this.byLemma = arrays(byLemma);
    this.letters = byLetters.keySet().toArray(String[]::new);
    this.byLetters = byLetters.values().stream().map(SlotTable::array).toArray(int[][]::new);
    this.shorter = new int[letters.length];
    for (int at = 0; at < letters.length; at++) {
      int before = at - 1;
      while (before >= 0 && !letters[at].startsWith(letters[before])) {
        before = shorter[before];
      }
      shorter[at] = before;
    }
  }

  private static Map<String, int[]> arrays(Map<String, List<Integer>> lists) {
    Map<String, int[]> arrays = new HashMap<>();
    lists.forEach((key, list) -> arrays.put(key, array(list)));
    return arrays;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  int count() {
    return count;
  }

  /** Marks in {@code places}, by slot, that {@code token} stands at {@code place}. */
  void mark(Token token, int place, long[] places) {
    mark(byWord.getOrDefault(token.word(), NONE), place, places);
    mark(byLemma.getOrDefault(token.lemma(), NONE), place, places);
    for (int at = floor(token.word()); at >= 0; at = shorter[at]) {
      if (token.word().startsWith(letters[at])) {
        mark(byLetters[at], place, places);
      }
    }
  }

  private static void mark(int[] slots, int place, long[] places) {
    for (int slot : slots) {
      places[slot] |= 1L << place;
    }
  }

  /** The last beginning that is not after {@code word}: any beginning of the word begins it too. */
  private int floor(String word) {
    int at = Arrays.binarySearch(letters, word);
    return at >= 0 ? at : -at - 2;
  }
}

package org.attune.evaluation.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds texts that share most of their letter trigrams. */
final class Trigrams {
  private static final int SIZE = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();

  Trigrams(List<String> texts) {
    texts.forEach(text -> sets.add(of(text)));
  }

  /** The pairs of places that share at least {@code overlap} of all their trigrams. */
  List<Pair> pairs(double overlap) {
    int[][] holders = new int[numbers.size()][];
    int[] held = new int[numbers.size()];
    for (int[] set : sets) {
      for (int trigram : set) {
        held[trigram]++;
      }
    }
    Arrays.setAll(holders, trigram -> new int[held[trigram]]);
    Arrays.fill(held, 0);
    List<Pair> pairs = new ArrayList<>();
    int[] common = new int[sets.size()];
    for (int place = 0; place < sets.size(); place++) {
      Arrays.fill(common, 0, place, 0);
      for (int trigram : sets.get(place)) {
        int[] others = holders[trigram];
        for (int i = 0; i < held[trigram]; i++) {
          common[others[i]]++;
        }
        others[held[trigram]++] = place;
      }
      addSimilar(place, common, overlap, pairs);
    }
    return pairs;
  }

  private void addSimilar(int place, int[] common, double overlap, List<Pair> pairs) {
    for (int other = 0; other < place; other++) {
      int all = sets.get(place).length + sets.get(other).length - common[other];
      if (common[other] > 0 && common[other] >= overlap * all) {
        pairs.add(new Pair(other, place, common[other] / (double) all));
      }
    }
  }

  /** Lower case, nothing but letters and digits. */
  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private int[] of(String text) {
    String letters = " " + letters(text) + " ";
    return IntStream.rangeClosed(0, letters.length() - SIZE)
        .map(at -> number(letters.substring(at, at + SIZE)))
        .distinct()
        .toArray();
  }

  private int number(String trigram) {
    return numbers.computeIfAbsent(trigram, t -> numbers.size());
  }

  /**
   * Two texts, the first before the second.
   *
   * @param share of the trigrams of both that both have
   */
  record Pair(int first, int second, double share) {}
}

package org.attune.evaluation.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds texts that share most of their letter trigrams.
 *
 * <p>Two sets that share half of their union must share one of the rarer half of each: only those
 * are indexed, so that the search does not compare every text with every other.
 */
final class Trigrams {
  private static final int SIZE = 3;

  private final double overlap;
  private final List<Set<String>> sets = new ArrayList<>();

  Trigrams(List<String> texts, double overlap) {
    this.overlap = overlap;
    texts.forEach(text -> sets.add(of(text)));
  }

  /** The pairs of places, the first before the second. */
  List<Pair> pairs() {
    Map<String, Integer> counts = new HashMap<>();
    sets.forEach(set -> set.forEach(trigram -> counts.merge(trigram, 1, Integer::sum)));
    Map<String, List<Integer>> index = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int place = 0; place < sets.size(); place++) {
      Set<Integer> candidates = new HashSet<>();
      for (String trigram : rarest(sets.get(place), counts)) {
        List<Integer> places = index.computeIfAbsent(trigram, t -> new ArrayList<>());
        candidates.addAll(places);
        places.add(place);
      }
      for (int other : candidates.stream().sorted().toList()) {
        double share = share(sets.get(other), sets.get(place));
        if (share >= overlap) {
          pairs.add(new Pair(other, place, share));
        }
      }
    }
    return pairs;
  }

  static Set<String> of(String text) {
    String letters =
        " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    Set<String> trigrams = new HashSet<>();
    for (int at = 0; at + SIZE <= letters.length(); at++) {
      trigrams.add(letters.substring(at, at + SIZE));
    }
    return trigrams;
  }

  static double share(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - common;
    return all == 0 ? 1 : common / (double) all;
  }

  private List<String> rarest(Set<String> trigrams, Map<String, Integer> counts) {
    int needed = trigrams.size() - (int) Math.ceil(overlap * trigrams.size()) + 1;
    return trigrams.stream()
        .sorted(
            Comparator.comparingInt((String t) -> counts.getOrDefault(t, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(needed)
        .toList();
  }

  record Pair(int first, int second, double share) {}
}

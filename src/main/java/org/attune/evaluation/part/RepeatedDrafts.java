package org.attune.evaluation.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts drafts that are nearly the same as a draft for another message. */
final class RepeatedDrafts {
  private static final double NEAR = 0.8;
  private static final int TRIPLE = 3;

  private final List<Draft> drafts = new ArrayList<>();
  private final Set<String> pairs = new HashSet<>();
  private long words;

  private record Draft(int message, Set<String> triples) {}

  void add(int message, String text) {
    String[] split = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+");
    Set<String> triples = new HashSet<>();
    for (int i = 0; i + TRIPLE <= split.length; i++) {
      triples.add(split[i] + " " + split[i + 1] + " " + split[i + 2]);
    }
    for (int i = 0; i + 1 < split.length; i++) {
      pairs.add(split[i] + " " + split[i + 1]);
      words++;
    }
    drafts.add(new Draft(message, triples));
  }

  long count() {
    return drafts.stream().filter(this::isRepeated).count();
  }

  /** Distinct pairs of neighbouring words by pair (Li 2016, distinct-2). */
  double distinctPairs() {
    return pairs.size() / (double) Math.max(1, words);
  }

  private boolean isRepeated(Draft draft) {
    return drafts.stream()
        .anyMatch(other -> other.message() != draft.message() && share(draft, other) >= NEAR);
  }

  private static double share(Draft one, Draft other) {
    long common = one.triples().stream().filter(other.triples()::contains).count();
    return common / (double) Math.max(1, one.triples().size() + other.triples().size() - common);
  }
}

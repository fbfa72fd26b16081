package org.attune.suggestion.passage;

import java.util.Set;
import java.util.stream.Collectors;

/** The stems of a text's words, each once: what two texts have in common. */
public record Stems(Set<String> stems) {
  public Stems {
    stems = Set.copyOf(stems);
  }

  public static Stems of(String text) {
    return new Stems(Word.of(text).stream().map(Word::stem).collect(Collectors.toSet()));
  }

  /** Common stems by all stems of both (Jaccard), 0 to 1. */
  public double share(Stems other) {
    long common = stems.stream().filter(other.stems::contains).count();
    return common / (double) Math.max(1, stems.size() + other.stems.size() - common);
  }
}

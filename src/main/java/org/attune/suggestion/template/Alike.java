package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.suggestion.passage.Word;

/** Finds templates that say the same as an earlier one: two replies alike help nobody to choose. */
final class Alike {
  private static final double TOO_ALIKE = 0.6;

  private final List<Known> known = new ArrayList<>();

  private record Known(String id, Set<String> stems) {}

  /** The id of an earlier template with most of these words, if there is one. */
  Optional<String> earlier(String id, String text) {
    Set<String> stems = Word.of(text).stream().map(Word::stem).collect(Collectors.toSet());
    Optional<String> like =
        known.stream()
            .filter(other -> share(other.stems(), stems) >= TOO_ALIKE)
            .map(Known::id)
            .findFirst();
    known.add(new Known(id, stems));
    return like;
  }

  private static double share(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return (double) common.size() / Math.max(1, some.size() + others.size() - common.size());
  }
}

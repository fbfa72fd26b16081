package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.suggestion.passage.Stems;

/** Finds templates that say the same as an earlier one: two replies alike help nobody to choose. */
final class Alike {
  private static final double TOO_ALIKE = 0.6;

  private final List<Known> known = new ArrayList<>();

  /** Which of the known have a stem: comparing each with each took a quarter of every start. */
  private final Map<String, List<Known>> having = new HashMap<>();

  private record Known(int place, String id, Set<String> stems) {
    boolean isLike(int common, int others) {
      return common > 0 && common >= TOO_ALIKE * (stems.size() + others - common);
    }
  }

  /** The id of an earlier template with most of these words, if there is one. */
  Optional<String> earlier(String id, String text) {
    Set<String> stems = Stems.of(text).stems();
    int[] common = new int[known.size()];
    for (String stem : stems) {
      having.getOrDefault(stem, List.of()).forEach(other -> common[other.place]++);
    }
    Optional<String> like =
        known.stream()
            .filter(other -> other.isLike(common[other.place], stems.size()))
            .map(Known::id)
            .findFirst();
    Known added = new Known(known.size(), id, stems);
    known.add(added);
    stems.forEach(stem -> having.computeIfAbsent(stem, _ -> new ArrayList<>()).add(added));
    return like;
  }
}

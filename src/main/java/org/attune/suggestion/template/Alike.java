package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.suggestion.passage.Stems;

/** Finds templates that say the same as an earlier one: two replies alike help nobody to choose. */
final class Alike {
  private static final double TOO_ALIKE = 0.6;

  private final List<Known> known = new ArrayList<>();

  private record Known(String id, Stems stems) {}

  /** The id of an earlier template with most of these words, if there is one. */
  Optional<String> earlier(String id, String text) {
    Stems stems = Stems.of(text);
    Optional<String> like =
        known.stream()
            .filter(other -> other.stems().share(stems) >= TOO_ALIKE)
            .map(Known::id)
            .findFirst();
    known.add(new Known(id, stems));
    return like;
  }
}

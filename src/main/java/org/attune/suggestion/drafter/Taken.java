package org.attune.suggestion.drafter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.Draft;
import org.attune.suggestion.passage.QuoteFinder.Passage;

/**
 * The passages of a message that drafts lean on already: three drafts with the same clause in them
 * read as one.
 */
record Taken(Set<TextSpan> places) {
  Taken(List<Passage> passages, Function<Quote, Optional<String>> told, List<Draft> standing) {
    this(
        passages.stream()
            .filter(passage -> isIn(passage, told, standing))
            .map(passage -> place(passage.quote()))
            .collect(Collectors.toSet()));
  }

  List<Passage> without(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> places.stream().noneMatch(place(passage.quote())::overlaps))
        .toList();
  }

  private static TextSpan place(Quote quote) {
    return new TextSpan(quote.start(), quote.end());
  }

  private static boolean isIn(
      Passage passage, Function<Quote, Optional<String>> told, List<Draft> standing) {
    String asWritten = passage.quote().quote().toLowerCase(Locale.ROOT);
    String turned = told.apply(passage.quote()).orElse(asWritten).toLowerCase(Locale.ROOT);
    return standing.stream()
        .map(draft -> draft.text().toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.contains(asWritten) || text.contains(turned));
  }
}

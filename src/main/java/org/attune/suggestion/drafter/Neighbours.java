package org.attune.suggestion.drafter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.QuoteFinder.Passage;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.template.Slot;

/** Finds what stands near a passage and says more together with it: how it came, and how it is. */
record Neighbours(PatientMessage message, List<Passage> passages, Telling telling) {
  private static final double WORTH_ADDING = 1.2;
  private static final int NEARBY = 2;

  /**
   * Two sentences, the passage and the best of a sentence nearby, in the order of the message.
   *
   * @param told turns a passage into the second person where it can
   */
  Optional<String> twoFrom(
      Quote quote, Function<Quote, Optional<String>> told, Map<Slot, String> words) {
    List<TextSpan> sentences = Sentences.of(message.text());
    int home = at(quote, sentences);
    return passages.stream()
        .filter(passage -> passage.score() >= WORTH_ADDING)
        .filter(passage -> passage.quote().start() < quote.start() || saysMuch(passage.quote()))
        .filter(passage -> {
          int there = at(passage.quote(), sentences);
          return there != home && Math.abs(there - home) <= NEARBY;
        })
        .sorted(Comparator.comparingDouble(Passage::score).reversed())
        .map(passage ->
            passage.quote().start() < quote.start()
                ? two(passage.quote(), quote, told, words)
                : two(quote, passage.quote(), told, words))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> two(
      Quote first, Quote second, Function<Quote, Optional<String>> told, Map<Slot, String> words) {
    return told.apply(first)
        .flatMap(one -> told.apply(second).flatMap(two -> telling.two(one, two, words)));
  }

  private boolean saysMuch(Quote quote) {
    return telling.lexicon().language().saysMuch(Word.of(quote.quote()));
  }

  private static int at(Quote quote, List<TextSpan> sentences) {
    int at = 0;
    while (at < sentences.size() && sentences.get(at).end() <= quote.start()) {
      at++;
    }
    return at;
  }
}

package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.attune.kernel.TextSpan;

/** A pattern over words, as written in a phrase file. */
record Phrase(String written, List<Element> elements) {
  /** Words such as "just" that any phrase may be stretched by, between two of its words. */
  private static final int MOST_FILLERS = 2;

  Phrase {
    elements = List.copyOf(elements);
  }

  /** The longest passages that fit, at most one for each first word. */
  List<TextSpan> in(Words words) {
    List<TextSpan> spans = new ArrayList<>();
    for (int place = 0; place < words.size(); place++) {
      OptionalInt end = endOf(words, place);
      if (end.isPresent()) {
        spans.add(words.span(place, end.getAsInt()));
      }
    }
    return spans;
  }

  /** Where the longest passage that begins at {@code place} ends. */
  OptionalInt endOf(Words words, int place) {
    if (elements.getFirst() instanceof Element.OneWord first && !first.fits(words.at(place))) {
      return OptionalInt.empty();
    }
    int end = walk(elements, words, place).length() - 1;
    return end > place ? OptionalInt.of(end) : OptionalInt.empty();
  }

  /** The places after {@code sequence} when it begins at {@code place}. */
  static BitSet walk(List<Element> sequence, Words words, int place) {
    BitSet places = new BitSet();
    places.set(place);
    boolean first = true;
    for (Element element : sequence) {
      if (!first) {
        skipFillers(words, places);
      }
      BitSet reached = new BitSet();
      for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
        element.advance(words, at, reached);
      }
      if (reached.isEmpty()) {
        return reached;
      }
      places = reached;
      first = false;
    }
    return places;
  }

  private static void skipFillers(Words words, BitSet places) {
    for (int skipped = 0; skipped < MOST_FILLERS; skipped++) {
      for (int at = places.length() - 1; at >= 0; at = places.previousSetBit(at - 1)) {
        if (at < words.size() && words.isFiller(at)) {
          places.set(at + 1);
        }
      }
    }
  }
}

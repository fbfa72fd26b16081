package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.attune.kernel.TextSpan;

/**
 * A phrase made ready to be searched for.
 *
 * @param row its steps
 * @param first the slot of the words that a passage begins with, empty for any word
 * @param key the slot of the rarest words of which one must be there, empty when there is none
 */
record Search(Step.Row row, OptionalInt first, OptionalInt key) {
  /** The longest passages that fit, at most one for each first word. */
  List<TextSpan> in(Sightings sightings) {
    if (key.isPresent() && sightings.of(key.getAsInt()) == 0) {
      return List.of();
    }
    long starts = first.isPresent() ? sightings.of(first.getAsInt()) : sightings.all();
    if (starts == 0 || row.from(starts, sightings) == 0) {
      return List.of(); // all starts at once: few phrases get further
    }
    List<TextSpan> spans = new ArrayList<>();
    for (long left = starts; left != 0; left &= left - 1) {
      int start = Long.numberOfTrailingZeros(left);
      int end = last(row.from(1L << start, sightings));
      if (end > start) {
        spans.add(sightings.span(start, end));
      }
    }
    return spans;
  }

  /** The highest of some places, -1 for none. */
  private static int last(long places) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(places);
  }
}

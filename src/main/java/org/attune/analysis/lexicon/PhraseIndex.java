package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.attune.kernel.TextSpan;

/** Finds the phrases that a sentence may hold by their rarest words, so that few are tried. */
final class PhraseIndex {
  /** A phrase and the entry that it speaks for. */
  record Line(Entry entry, Search search, List<Search> near, List<Search> except) {
    /** Whether what must stand beside a match stands in the sentence. */
    boolean isInCompany(Sightings sightings) {
      return near.isEmpty() || near.stream().anyMatch(search -> !search.in(sightings).isEmpty());
    }

    /** Whether an exception shares a word with {@code span}. */
    boolean excepts(Sightings sightings, TextSpan span) {
      return except.stream()
          .anyMatch(search -> search.in(sightings).stream().anyMatch(s -> s.overlaps(span)));
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final BitSet withoutKey = new BitSet();
  private final int[] keys;
  private final List<BitSet> byKey;
  private final SlotTable slots;

  PhraseIndex(List<Entry> entries) {
    Searches searches = new Searches();
    SortedMap<Integer, BitSet> keyed = new TreeMap<>();
    for (Entry entry : entries) {
      List<Search> near = searches.loose(entry.near());
      List<Search> except = searches.loose(entry.except());
      for (Phrase phrase : entry.patterns()) {
        Search search = searches.naming(phrase);
        BitSet sameKey =
            search.key().isPresent()
                ? keyed.computeIfAbsent(search.key().getAsInt(), key -> new BitSet())
                : withoutKey;
        sameKey.set(lines.size());
        lines.add(new Line(entry, search, near, except));
      }
    }
    this.keys = keyed.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.byKey = List.copyOf(keyed.values());
    this.slots = searches.table();
  }

  SlotTable slots() {
    return slots;
  }

  /** Hands over the lines that may be met, in the order of the files. */
  void candidates(Sightings sightings, Consumer<Line> each) {
    BitSet candidates = (BitSet) withoutKey.clone();
    for (int key = 0; key < keys.length; key++) {
      if (sightings.of(keys[key]) != 0) {
        candidates.or(byKey.get(key));
      }
    }
    candidates.stream().mapToObj(lines::get).forEach(each);
  }
}

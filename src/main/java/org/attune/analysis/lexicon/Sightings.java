package org.attune.analysis.lexicon;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/**
 * Where the slots of a lexicon are met among the words of a sentence, marks left out.
 *
 * <p>A set of places is a {@code long}: bit n stands for the place before word n, and the highest
 * for the end of a sentence of {@value #MOST_WORDS} words.
 */
final class Sightings {
  /** No longer sentence comes from the linguist, which cuts run-on writing. */
  static final int MOST_WORDS = 63;

  private static final Set<String> TURNS = Set.of("not", "never", "longer");

  private final List<Token> words;
  private final long[] places;
  private final long fillers;
  private final long turns;

  private Sightings(List<Token> words, long[] places, long fillers, long turns) {
    this.words = words;
    this.places = places;
    this.fillers = fillers;
    this.turns = turns;
  }

  static Sightings in(Sentence sentence, SlotTable slots, Set<String> fillerWords) {
    List<Token> words = sentence.words();
    if (words.size() > MOST_WORDS) {
      throw new IllegalArgumentException("a sentence of more than " + MOST_WORDS + " words");
    }
    long[] places = new long[slots.count()];
    long fillers = 0;
    long turns = 0;
    for (int place = 0; place < words.size(); place++) {
      Token token = words.get(place);
      slots.mark(token, place, places);
      fillers |= fillerWords.contains(token.word()) ? 1L << place : 0;
      turns |= TURNS.contains(token.word()) ? 1L << place : 0;
    }
    return new Sightings(words, places, fillers, turns);
  }

  /** The places before the words that fill a slot. */
  long of(int slot) {
    return places[slot];
  }

  /** The places before every word. */
  long all() {
    return end() - 1;
  }

  /** The place after the last word. */
  long end() {
    return 1L << words.size();
  }

  /** Before words that may stand inside any phrase without changing it ("just", "really"). */
  long fillers() {
    return fillers;
  }

  /** Before words that no gap reaches over, as they turn its meaning round. */
  long turns() {
    return turns;
  }

  TextSpan span(int from, int to) {
    return new TextSpan(words.get(from).start(), words.get(to - 1).end());
  }
}

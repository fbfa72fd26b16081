package org.attune.analysis.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.analysis.Turn;

/**
 * The newest turns of a conversation, each cut to what is looked at; indexes are those of the
 * request's history.
 */
record History(List<Turn> turns, int from, int mostCharacters) {
  static History of(List<Turn> turns, ThreadSettings settings) {
    int from = Math.max(0, turns.size() - settings.mostTurns());
    return new History(turns, from, settings.mostCharacters());
  }

  /** Indexes of the turns of {@code side}, oldest first. */
  List<Integer> of(Turn.From side) {
    return IntStream.range(from, turns.size())
        .filter(turn -> turns.get(turn).from() == side)
        .boxed()
        .toList();
  }

  int lastOf(Turn.From side) {
    List<Integer> found = of(side);
    return found.isEmpty() ? -1 : found.getLast();
  }

  /** Texts of {@code side} after {@code turn}. */
  List<String> after(int turn, Turn.From side) {
    List<String> texts = new ArrayList<>();
    for (int later : of(side)) {
      if (later > turn) {
        texts.add(text(later));
      }
    }
    return texts;
  }

  List<String> texts(Turn.From side) {
    return of(side).stream().map(this::text).toList();
  }

  /** The beginning of the turn, not cut through a character. */
  String text(int turn) {
    String whole = turns.get(turn).text();
    if (whole.length() <= mostCharacters) {
      return whole;
    }
    int end =
        Character.isHighSurrogate(whole.charAt(mostCharacters - 1))
            ? mostCharacters - 1
            : mostCharacters;
    return whole.substring(0, end);
  }
}

package org.attune.analysis.emotion;

import java.util.List;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** The part of a sentence that a reader needs to see to agree: the clause around some words. */
final class Clauses {
  /** A sentence of so many tokens is shown as it is. */
  private static final int SHORT_SENTENCE_TOKENS = 16;

  /** A shorter clause says too little on its own. */
  private static final int FEWEST_TOKENS = 3;

  /** A longer clause is cut to the neighbourhood of the words. */
  private static final int MOST_TOKENS = 24;

  private static final int NEIGHBOURS = 9;

  private final ClauseEdges edges;
  private final List<Token> tokens;
  private final int first;
  private final int last;

  /** The words lie from token {@code first} to token {@code last}. */
  private Clauses(List<Token> tokens, int first, int last) {
    this.edges = new ClauseEdges(tokens);
    this.tokens = tokens;
    this.first = first;
    this.last = last;
  }

  static TextSpan around(Sentence sentence, TextSpan focus) {
    List<Token> inside =
        sentence.tokens().stream()
            .filter(token -> new TextSpan(token.start(), token.end()).overlaps(focus))
            .toList();
    return inside.isEmpty()
        ? sentence.span()
        : new Clauses(sentence.tokens(), inside.getFirst().index(), inside.getLast().index())
            .evidence();
  }

  private TextSpan evidence() {
    int from = 0;
    int to = tokens.size() - 1;
    if (tokens.size() > SHORT_SENTENCE_TOKENS) {
      from = edges.startOf(first);
      to = edges.endOf(last);
    }
    boolean bare = to - from < FEWEST_TOKENS;
    if (bare || edges.isFinite(from)) {
      from = Math.max(0, from - NEIGHBOURS);
    }
    if (bare) {
      to = Math.min(tokens.size() - 1, to + NEIGHBOURS);
    }
    if (to - from >= MOST_TOKENS) {
      from = Math.max(from, nearby(-1));
      to = Math.min(to, nearby(1));
    }
    return trimmed(from, to);
  }

  /** Where a long clause may be cut: before or after the next link, else at a distance. */
  private int nearby(int step) {
    int at = step < 0 ? first : last;
    for (int steps = 0; at + step >= 0 && at + step < tokens.size(); steps++) {
      boolean farEnough = steps >= NEIGHBOURS / 2;
      if (farEnough && edges.isLink(at + step) || steps >= 2 * NEIGHBOURS) {
        return at;
      }
      at += step;
    }
    return at;
  }

  private TextSpan trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < first && edges.isLink(start)) {
      start++;
    }
    while (end > last && edges.isLink(end)) {
      end--;
    }
    int opened = edges.openBracket(start, end, 1);
    int closed = edges.openBracket(start, end, -1);
    start = closed < 0 ? start : closed;
    end = opened < 0 ? end : opened;
    while (start > 0 && tokens.get(start - 1).end() == tokens.get(start).start()) {
      start--; // never in the middle of "I'm"
    }
    while (end < tokens.size() - 1
        && tokens.get(end + 1).isWord()
        && tokens.get(end + 1).start() == tokens.get(end).end()) {
      end++; // nor of "can't"
    }
    return new TextSpan(tokens.get(start).start(), tokens.get(end).end());
  }
}

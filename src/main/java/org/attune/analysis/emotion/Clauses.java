package org.attune.analysis.emotion;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** The part of a sentence that a reader needs to see to agree: the clause around some words. */
final class Clauses {
  private static final Set<String> OWN_CLAUSE =
      Set.of("root", "ccomp", "advcl", "parataxis", "acl:relcl", "csubj");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "expl");
  private static final Set<String> LINKS = Set.of("cc", "mark", "punct");
  private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");

  /** A sentence of so many tokens is shown as it is. */
  private static final int SHORT_SENTENCE_TOKENS = 16;

  /** A shorter clause says too little on its own. */
  private static final int FEWEST_TOKENS = 3;

  /** A longer clause is cut to the neighbourhood of the words. */
  private static final int MOST_TOKENS = 24;

  private static final int NEIGHBOURS = 9;

  private final List<Token> tokens;
  private final int first;
  private final int last;

  /** The words lie from token {@code first} to token {@code last}. */
  private Clauses(List<Token> tokens, int first, int last) {
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
      for (int inside = first; inside <= last; inside++) {
        from = Math.min(inside == first ? first : from, edge(inside, -1));
        to = Math.max(inside == first ? last : to, edge(inside, 1));
      }
    }
    boolean bare = to - from < FEWEST_TOKENS;
    if (bare || FINITE.contains(tokens.get(from).tag())) {
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

  /** First ({@code step} -1) or last token of the clause of token {@code inside}. */
  private int edge(int inside, int step) {
    int clause = clauseOf(tokens.get(inside));
    int edge = inside;
    for (int at = inside + step; at >= 0 && at < tokens.size(); at += step) {
      int other = clauseOf(tokens.get(at));
      if (other == clause || completes(other, clause)) {
        edge = at;
      }
    }
    return edge;
  }

  /** "I don't know how to let go": without its complement the verb says nothing. */
  private boolean completes(int clause, int governor) {
    Token head = tokens.get(clause);
    return head.relation().equals("ccomp")
        && head.head() >= 0
        && clauseOf(tokens.get(head.head())) == governor;
  }

  /** Where a long clause may be cut: before or after the next link, else at a distance. */
  private int nearby(int step) {
    int at = step < 0 ? first : last;
    for (int steps = 0; at + step >= 0 && at + step < tokens.size(); steps++) {
      boolean farEnough = steps >= NEIGHBOURS / 2;
      if (farEnough && isLink(tokens.get(at + step)) || steps >= 2 * NEIGHBOURS) {
        return at;
      }
      at += step;
    }
    return at;
  }

  private TextSpan trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < first && isLink(tokens.get(start))) {
      start++;
    }
    while (end > last && isLink(tokens.get(end))) {
      end--;
    }
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

  private static boolean isLink(Token token) {
    return LINKS.contains(token.relation()) || !token.isWord();
  }

  /** Index of the verb or predicate that heads the clause of {@code token}. */
  private int clauseOf(Token token) {
    Token at = token;
    for (int climbs = 0; climbs < tokens.size() && at.head() >= 0; climbs++) {
      if (OWN_CLAUSE.contains(at.relation()) || isNewSubject(at)) {
        return at.index();
      }
      at = tokens.get(at.head());
    }
    return at.index();
  }

  /** "I cry and he leaves": a second verb with a subject of its own. */
  private boolean isNewSubject(Token token) {
    return token.relation().equals("conj")
        && tokens.stream()
            .anyMatch(
                child -> child.head() == token.index() && SUBJECTS.contains(child.relation()));
  }
}

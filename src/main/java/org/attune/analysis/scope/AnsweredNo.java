package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;

/**
 * "Suicidal thoughts: none", "hurting myself - no, never", "but wanting to die, no.": a plain no
 * stands behind the passage, and nothing but a mark or the end behind that.
 */
record AnsweredNo(ScopeWords words) implements ScopeRule {
  /** Marks after which an item of a form is answered, whatever follows the answer. */
  private static final Set<String> ASKING = Set.of(":", "?", "=");

  private static final int MOST_WORDS = 4;
  private static final int MOST_BETWEEN = 8;

  @Override
  public ScopeMark mark() {
    return ScopeMark.ANSWERED_NO;
  }

  @Override
  public boolean mayStand(Place place) {
    List<Token> after = place.after();
    for (int at = 0; at < Math.min(after.size(), MOST_BETWEEN); at++) {
      if (!after.get(at).isWord()) {
        int end = endOfNo(after, at + 1);
        boolean asked = ASKING.contains(after.get(at).text());
        return end > 0 && (asked ? isMark(after, end) : isOver(after, end));
      }
    }
    return false;
  }

  /** Whether a sentence begins with such a no. */
  boolean isNo(Sentence sentence) {
    int first = 0;
    while (first < sentence.tokens().size() && !sentence.tokens().get(first).isWord()) {
      first++;
    }
    int end = endOfNo(sentence.tokens(), first);
    return end > 0 && isMark(sentence.tokens(), end);
  }

  /** Where the longest answer that begins at {@code from} ends, 0 for none. */
  private int endOfNo(List<Token> tokens, int from) {
    StringBuilder said = new StringBuilder();
    int end = 0;
    for (int at = from; at < Math.min(tokens.size(), from + MOST_WORDS); at++) {
      if (!tokens.get(at).isWord()) {
        break;
      }
      said.append(at == from ? "" : " ").append(tokens.get(at).word());
      if (words.answersNo().contains(said.toString())) {
        end = at + 1;
      }
    }
    return end;
  }

  private static boolean isMark(List<Token> tokens, int at) {
    return at >= tokens.size() || !tokens.get(at).isWord();
  }

  /** Nothing follows but marks and further words of denial. */
  private boolean isOver(List<Token> tokens, int from) {
    return tokens.subList(from, tokens.size()).stream()
        .allMatch(token -> !token.isWord() || words.answersNo().contains(token.word()));
  }
}

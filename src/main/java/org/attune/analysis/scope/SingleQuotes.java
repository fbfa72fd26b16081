package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/** Tells 'what is quoted in single marks' from an apostrophe, by the spaces around the mark. */
final class SingleQuotes {
  private static final Set<String> MARKS = Set.of("'", "`", "\u2018", "\u2019");

  private SingleQuotes() {}

  /** Whether a mark opens before the place, without closing, and one closes after it. */
  static boolean around(Place place) {
    List<Token> tokens = place.sentence().tokens();
    boolean open = false;
    for (int i = 0; i < place.first(); i++) {
      if (isMark(tokens.get(i))) {
        open = opens(tokens, i) || open && !closes(tokens, i);
      }
    }
    if (!open) {
      return false;
    }
    for (int i = place.last() + 1; i < tokens.size(); i++) {
      if (isMark(tokens.get(i)) && closes(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isMark(Token token) {
    return MARKS.contains(token.text());
  }

  private static boolean opens(List<Token> tokens, int at) {
    boolean spaceBefore = at == 0 || tokens.get(at - 1).end() < tokens.get(at).start();
    boolean wordAfter =
        at + 1 < tokens.size() && tokens.get(at).end() == tokens.get(at + 1).start();
    return spaceBefore && wordAfter;
  }

  /** After a word or its mark, and no word goes on behind it. */
  private static boolean closes(List<Token> tokens, int at) {
    boolean after = at > 0 && tokens.get(at - 1).end() == tokens.get(at).start();
    boolean goesOn =
        at + 1 < tokens.size()
            && tokens.get(at).end() == tokens.get(at + 1).start()
            && tokens.get(at + 1).isWord();
    return after && !goesOn;
  }
}

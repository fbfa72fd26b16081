package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "My wife reckons I'm worn out", "Mum keeps saying it's my fault": what others say of the writer,
 * or of the world. Words tell it better than a parse, which such sentences often break.
 */
record Opinion(ScopeWords words) implements ScopeRule {
  /** Words that begin what is said; without one of them the verb has another object. */
  private static final Set<String> BEGINS =
      Set.of("i", "me", "my", "it", "there", "that", "we", "us", "nothing", "this");

  private static final Set<String> ENDS =
      Set.of("and", "but", "so", "because", "when", "while", "if", "although", "though", "since");

  @Override
  public ScopeMark mark() {
    return ScopeMark.NOT_OWN;
  }

  @Override
  public boolean mayStand(Place place) {
    if (place.beforeSays(words.opinionFrames())) {
      return true;
    }
    boolean begun = place.inside().stream().anyMatch(token -> BEGINS.contains(token.word()));
    List<Token> before = place.before();
    for (int at = before.size() - 1; at >= 0; at--) {
      Token token = before.get(at);
      if (begun && words.opinionVerbs().contains(token.lemma()) && token.tag().startsWith("V")) {
        return isSaidByAnother(before.subList(0, at));
      }
      if (!token.isWord() || ENDS.contains(token.word())) {
        return false;
      }
      begun |= BEGINS.contains(token.word());
    }
    return false;
  }

  /** The nearest noun or pronoun before the verb is nobody that speaks for the writer. */
  private boolean isSaidByAnother(List<Token> before) {
    for (Token token : before.reversed()) {
      if (!token.isWord()) {
        return false;
      }
      if (token.tag().startsWith("NN") || token.tag().equals("JJS")) {
        return true;
      }
      if (token.tag().equals("PRP") || token.tag().equals("WP") || token.tag().equals("EX")) {
        return words.otherPronouns().contains(token.word());
      }
    }
    return false;
  }
}

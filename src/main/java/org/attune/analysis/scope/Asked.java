package org.attune.analysis.scope;

import java.util.List;
import org.attune.analysis.linguistics.Token;

/** "Is it normal to …?": the passage stands in a question. */
record Asked(ScopeWords words) implements ScopeRule {
  @Override
  public ScopeMark mark() {
    return ScopeMark.QUESTION;
  }

  @Override
  public boolean mayStand(Place place) {
    if (place.hasQuestionMarkBehind()) {
      return true;
    }
    List<Token> tokens = place.sentence().tokens();
    List<String> words = tokens.stream().filter(Token::isWord).map(Token::word).limit(2).toList();
    return words.size() == 2
        && words().questionOpeners().contains(String.join(" ", words))
        && !tokens.getLast().text().endsWith("!");
  }
}

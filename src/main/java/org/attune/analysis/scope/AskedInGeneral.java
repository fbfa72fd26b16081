package org.attune.analysis.scope;

import java.util.List;
import java.util.stream.Collectors;
import org.attune.analysis.linguistics.Token;

/** "Can loneliness make you ill?", "why do people feel guilty?": asked of nobody in particular. */
record AskedInGeneral(ScopeWords words) implements ScopeRule {
  @Override
  public ScopeMark mark() {
    return ScopeMark.IN_GENERAL;
  }

  @Override
  public boolean mayStand(Place place) {
    return place.hasQuestionMarkBehind()
        && !place.has(token -> words.writerPronouns().contains(token.word()))
        && opensSo(place.sentence().tokens().stream().filter(Token::isWord).toList());
  }

  private boolean opensSo(List<Token> tokens) {
    String said = tokens.stream().map(Token::word).collect(Collectors.joining(" ", "", " "));
    boolean ofThing =
        tokens.size() > 1
            && words.generalOpeners().contains(tokens.getFirst().word())
            && (tokens.get(1).tag().startsWith("NN") || tokens.get(1).tag().equals("VBG"));
    return ofThing || words.generalQuestions().stream().anyMatch(q -> said.startsWith(q + " "));
  }
}

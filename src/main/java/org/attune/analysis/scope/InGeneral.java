package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.linguistics.Token;

/**
 * "Can loneliness make you ill?", "anger is an emotion", "it's normal to feel sad after a loss":
 * asked or said of nobody in particular.
 */
record InGeneral(ScopeWords words) implements ScopeRule {
  /** Words of the writer alone: "we" may be everybody. */
  private static final Set<String> WRITER = Set.of("i", "me", "my", "myself", "mine");

  @Override
  public ScopeMark mark() {
    return ScopeMark.IN_GENERAL;
  }

  @Override
  public boolean mayStand(Place place) {
    return !place.has(token -> WRITER.contains(token.word())) && (isAsked(place) || isSaid(place));
  }

  private boolean isAsked(Place place) {
    return place.hasQuestionMarkBehind()
        && opensSo(place.sentence().tokens().stream().filter(Token::isWord).toList());
  }

  private boolean opensSo(List<Token> tokens) {
    String said = tokens.stream().map(Token::word).collect(Collectors.joining(" ", "", " "));
    boolean ofThing =
        words.generalOpeners().contains(tokens.getFirst().word())
            && tokens.stream()
                .skip(1)
                .dropWhile(InGeneral::leadsTo)
                .findFirst()
                .filter(token -> token.tag().startsWith("NN") || token.tag().equals("VBG"))
                .isPresent();
    return ofThing || words.generalQuestions().stream().anyMatch(q -> said.startsWith(q + " "));
  }

  /** "a bad …". */
  private static boolean leadsTo(Token token) {
    return token.tag().equals("DT") || token.tag().equals("JJ");
  }

  private boolean isSaid(Place place) {
    return (place.sentenceSays(words.generalSubjects()) || isDefined(place))
        && !place.sentenceSays(words.lasting());
  }

  /** "Loneliness is a …", "feeling lost is …", with nothing that would make it somebody's. */
  private boolean isDefined(Place place) {
    return place.before().stream()
            .allMatch(token -> !token.isWord() || words.generalLeads().contains(token.word()))
        && goesOn(place.after());
  }

  private boolean goesOn(List<Token> after) {
    String said = after.stream().map(Token::word).collect(Collectors.joining(" ", "", " "));
    return words.generalStatements().stream().anyMatch(phrase -> said.startsWith(phrase + " "));
  }
}

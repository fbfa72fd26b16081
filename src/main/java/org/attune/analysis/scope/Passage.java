package org.attune.analysis.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;

/** A passage with its place in the dependencies of its sentence. */
record Passage(Place place, Token head) {
  private static final int MOST_CLIMBS = 6;

  /** The passage at {@code place}, empty when it holds no word that could head it. */
  static Optional<Passage> at(Place place) {
    List<Token> inside = place.inside();
    return inside.stream()
        .filter(token -> inside.stream().noneMatch(other -> other.index() == token.head()))
        .filter(Token::isWord)
        .reduce((a, b) -> depth(place.sentence(), b) < depth(place.sentence(), a) ? b : a)
        .map(head -> new Passage(place, head));
  }

  private static int depth(Sentence sentence, Token token) {
    int depth = 0;
    for (int at = token.head(); at >= 0 && depth < sentence.tokens().size(); depth++) {
      at = sentence.tokens().get(at).head();
    }
    return depth;
  }

  Sentence sentence() {
    return place.sentence();
  }

  List<Token> inside() {
    return place.inside();
  }

  int first() {
    return place.first();
  }

  int last() {
    return place.last();
  }

  boolean isInside(Token token) {
    return place.isInside(token);
  }

  Optional<Token> governor(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(sentence().tokens().get(token.head()));
  }

  List<Token> children(Token token) {
    return sentence().tokens().stream().filter(other -> other.head() == token.index()).toList();
  }

  Optional<Token> child(Token token, Set<String> relations) {
    return children(token).stream().filter(c -> relations.contains(c.relation())).findFirst();
  }

  /** The head and its governors as long as the link upwards is one of {@code relations}. */
  List<Token> climb(Set<String> relations) {
    List<Token> chain = new ArrayList<>();
    Optional<Token> at = Optional.of(head);
    while (at.isPresent() && chain.size() < MOST_CLIMBS) {
      Token token = at.get();
      chain.add(token);
      at = relations.contains(token.relation()) ? governor(token) : Optional.empty();
    }
    return chain;
  }
}

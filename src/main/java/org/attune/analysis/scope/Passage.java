package org.attune.analysis.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** A passage with its place in the dependencies of its sentence. */
record Passage(Sentence sentence, List<Token> inside, Token head) {
  private static final int MOST_CLIMBS = 6;

  /** The passage of {@code sentence} at {@code span}, empty when no token lies there. */
  static Optional<Passage> of(Sentence sentence, TextSpan span) {
    List<Token> inside =
        sentence.tokens().stream()
            .filter(token -> new TextSpan(token.start(), token.end()).overlaps(span))
            .toList();
    return inside.stream()
        .filter(token -> inside.stream().noneMatch(other -> other.index() == token.head()))
        .filter(Token::isWord)
        .reduce((a, b) -> depth(sentence, b) < depth(sentence, a) ? b : a)
        .map(head -> new Passage(sentence, inside, head));
  }

  private static int depth(Sentence sentence, Token token) {
    int depth = 0;
    for (int at = token.head(); at >= 0 && depth < sentence.tokens().size(); depth++) {
      at = sentence.tokens().get(at).head();
    }
    return depth;
  }

  int first() {
    return inside.getFirst().index();
  }

  int last() {
    return inside.getLast().index();
  }

  boolean isInside(Token token) {
    return token.index() >= first() && token.index() <= last();
  }

  Optional<Token> governor(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(sentence.tokens().get(token.head()));
  }

  List<Token> children(Token token) {
    return sentence.tokens().stream().filter(other -> other.head() == token.index()).toList();
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

  /** Whether one of the word sequences stands anywhere in the sentence. */
  boolean sentenceSays(Set<String> phrases) {
    return says(sentence.tokens(), phrases);
  }

  /** Whether one of the word sequences stands before the passage. */
  boolean beforeSays(Set<String> phrases) {
    return says(sentence.tokens().subList(0, first()), phrases);
  }

  private static boolean says(List<Token> tokens, Set<String> phrases) {
    String words =
        tokens.stream()
            .filter(Token::isWord)
            .map(Token::word)
            .collect(Collectors.joining(" ", " ", " "));
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }
}

package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** Where a passage stands among the words of its sentence: what is known before it is parsed. */
record Place(Sentence sentence, List<Token> inside) {
  /** The tokens that {@code span} touches, perhaps none. */
  static Place of(Sentence sentence, TextSpan span) {
    return new Place(
        sentence,
        sentence.tokens().stream()
            .filter(token -> token.start() < span.end() && span.start() < token.end())
            .toList());
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

  List<Token> before() {
    return sentence.tokens().subList(0, first());
  }

  List<Token> after() {
    return sentence.tokens().subList(last() + 1, sentence.tokens().size());
  }

  /** Whether a token of the sentence is such a one. */
  boolean has(Predicate<Token> such) {
    for (Token token : sentence.tokens()) {
      if (such.test(token)) {
        return true;
      }
    }
    return false;
  }

  boolean hasQuestionMarkBehind() {
    for (Token token : after()) {
      if (token.text().contains("?")) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the word sequences stands anywhere in the sentence. */
  boolean sentenceSays(Set<String> phrases) {
    return says(sentence.tokens(), phrases);
  }

  /** Whether one of the word sequences stands before the passage. */
  boolean beforeSays(Set<String> phrases) {
    return says(before(), phrases);
  }

  /** Whether one of the word sequences stands behind the passage. */
  boolean afterSays(Set<String> phrases) {
    return says(after(), phrases);
  }

  /** Whether one of them stands between the marks, or words such as "but", around the passage. */
  boolean clauseSays(Set<String> phrases, Set<String> joins) {
    int from = first();
    while (from > 0 && goesOn(from - 1, joins)) {
      from--;
    }
    int to = last() + 1;
    while (to < sentence.tokens().size() && goesOn(to, joins)) {
      to++;
    }
    return says(sentence.tokens().subList(from, to), phrases);
  }

  private boolean goesOn(int at, Set<String> joins) {
    Token token = sentence.tokens().get(at);
    return token.isWord() && !joins.contains(token.word());
  }

  /** Whether one of the word sequences stands at the end or before a mark. */
  static boolean endsClause(List<Token> tokens, Set<String> phrases) {
    String clauses =
        tokens.stream()
            .map(token -> token.isWord() ? token.word() : "|")
            .collect(Collectors.joining(" ", " ", " |"));
    return phrases.stream().anyMatch(phrase -> clauses.contains(" " + phrase + " |"));
  }

  /** Whether one of the word sequences stands among the tokens. */
  static boolean says(List<Token> tokens, Set<String> phrases) {
    String words =
        tokens.stream()
            .filter(Token::isWord)
            .map(Token::word)
            .collect(Collectors.joining(" ", " ", " "));
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }
}

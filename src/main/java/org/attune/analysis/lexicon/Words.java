package org.attune.analysis.lexicon;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** The words of a sentence without its marks, as phrases see them. */
record Words(List<Token> tokens, Set<String> fillers) {
  static Words of(Sentence sentence, Set<String> fillers) {
    return new Words(sentence.tokens().stream().filter(Token::isWord).toList(), fillers);
  }

  int size() {
    return tokens.size();
  }

  Token at(int place) {
    return tokens.get(place);
  }

  /** Whether the word may stand inside any phrase without changing it ("just", "really"). */
  boolean isFiller(int place) {
    return fillers.contains(at(place).word());
  }

  TextSpan span(int from, int to) {
    return new TextSpan(at(from).start(), at(to - 1).end());
  }
}

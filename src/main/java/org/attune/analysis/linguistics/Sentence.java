package org.attune.analysis.linguistics;

import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.TextSpan;

/** One sentence of a message; offsets are those of the whole message. */
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The tokens that are words and no mere marks. */
  public List<Token> words() {
    List<Token> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.isWord()) {
        words.add(token);
      }
    }
    return words;
  }

  public TextSpan span() {
    return new TextSpan(start, end);
  }
}

package org.attune.analysis.linguistics;

import java.util.List;
import org.attune.kernel.TextSpan;

/** One sentence of a message; offsets are those of the whole message. */
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public TextSpan span() {
    return new TextSpan(start, end);
  }
}

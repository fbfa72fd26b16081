package org.attune.analysis.scope;

import java.util.Set;
import org.attune.analysis.linguistics.Token;

/** "If I were sad I'd …", "what if I panic", "I would feel ashamed": said to be possible only. */
record Hypothesis(ScopeWords words) implements ScopeRule {
  private static final Set<String> UP = Set.of("xcomp", "cop", "obj", "obl", "ccomp");

  @Override
  public ScopeMark mark() {
    return ScopeMark.HYPOTHETICAL;
  }

  @Override
  public boolean stands(Passage passage) {
    for (Token verb : passage.climb(UP)) {
      for (Token child : passage.children(verb)) {
        boolean supposes =
            child.relation().equals("mark") && words.hypothesisMarks().contains(child.word())
                || child.relation().equals("aux")
                    && words.hypothesisAuxiliaries().contains(child.word());
        if (supposes && child.index() < passage.last()) {
          return true;
        }
      }
    }
    return opened(passage);
  }

  /** "what if" and the like reach to the next mark. */
  private boolean opened(Passage passage) {
    var tokens = passage.sentence().tokens();
    int clause = passage.first();
    while (clause > 0 && tokens.get(clause - 1).isWord()) {
      clause--;
    }
    StringBuilder words = new StringBuilder(" ");
    for (Token token : tokens.subList(clause, passage.last() + 1)) {
      words.append(token.word()).append(' ');
    }
    return words().hypothesisOpeners().stream().anyMatch(o -> words.indexOf(" " + o + " ") >= 0);
  }
}

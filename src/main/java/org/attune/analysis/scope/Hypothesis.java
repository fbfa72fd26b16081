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
  public boolean mayStand(Place place) {
    return opened(place)
        || place.has(token -> token.index() < place.last() && supposes(token.word()));
  }

  private boolean supposes(String word) {
    return words.hypothesisMarks().contains(word) || words.hypothesisAuxiliaries().contains(word);
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
    return opened(passage.place());
  }

  /** "what if" and the like reach to the next mark. */
  private boolean opened(Place place) {
    var tokens = place.sentence().tokens();
    int clause = place.first();
    while (clause > 0 && tokens.get(clause - 1).isWord()) {
      clause--;
    }
    StringBuilder words = new StringBuilder(" ");
    for (Token token : tokens.subList(clause, place.last() + 1)) {
      words.append(token.word()).append(' ');
    }
    return words().hypothesisOpeners().stream().anyMatch(o -> words.indexOf(" " + o + " ") >= 0);
  }
}

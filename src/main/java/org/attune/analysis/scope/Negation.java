package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "I am not suicidal", "I never felt sad", "I don't want to die", "no longer hopeless".
 *
 * <p>The negator must hang on the passage or on a verb that it completes. A negated opinion ("I
 * don't know if I …", "I don't think I …") and a negated attempt to resist ("I can't stop …") leave
 * the passage as it is, and so does a negator inside the passage itself.
 */
record Negation(ScopeWords words) implements ScopeRule {
  private static final Set<String> COMPLETES =
      Set.of("xcomp", "cop", "aux", "obj", "obl", "nmod", "acl");
  private static final Set<String> NEGATES = Set.of("advmod", "det", "cc", "mark", "case", "neg");
  private static final int NEAR = 3;

  @Override
  public ScopeMark mark() {
    return ScopeMark.NEGATED;
  }

  @Override
  public boolean stands(Passage passage) {
    if (passage.beforeSays(words.negationUndoneBy())) {
      return false;
    }
    return passage.beforeSays(words.denialEnds()) && near(passage)
        || hangsOn(passage)
        || ended(passage);
  }

  private boolean hangsOn(Passage passage) {
    for (Token verb : passage.climb(COMPLETES)) {
      if (words.negationStaysWith().contains(verb.lemma()) && !passage.isInside(verb)) {
        return false;
      }
      for (Token child : passage.children(verb)) {
        boolean negates =
            words.negators().contains(child.word()) && NEGATES.contains(child.relation());
        if (negates && child.index() < passage.first() && sameClause(passage, child)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "sad no longer" is rare, "not sad anymore" is not; "no longer" stands right before. */
  private boolean near(Passage passage) {
    List<Token> tokens = passage.sentence().tokens();
    for (int at = passage.first() - 1; at >= Math.max(0, passage.first() - NEAR); at--) {
      if (tokens.get(at).word().equals("longer") || tokens.get(at).word().equals("not")) {
        return true;
      }
      if (!tokens.get(at).isWord()) {
        return false;
      }
    }
    return false;
  }

  /** "stopped self harming", "got over it": the verb before says that it has ended. */
  private static boolean ended(Passage passage) {
    return passage.climb(Set.of("xcomp", "obj")).stream()
        .filter(verb -> !passage.isInside(verb))
        .anyMatch(verb -> verb.lemma().equals("deny"));
  }

  private static boolean sameClause(Passage passage, Token negator) {
    return passage.sentence().tokens().subList(negator.index(), passage.first()).stream()
        .noneMatch(token -> Set.of(",", ";", ":", "but", "...").contains(token.text()));
  }
}

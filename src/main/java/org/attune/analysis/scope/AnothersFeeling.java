package org.attune.analysis.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "Our youngest gets nervous", "the horse is scared", "you must be exhausted": only a being feels
 * so, and the one that does is no part of the writer ("my heart is scared", "my legs are tired").
 */
record AnothersFeeling(ScopeWords words) implements ScopeRule {
  private static final Set<String> UP = Set.of("xcomp", "cop", "advcl", "conj");

  /** The parser takes "Ben's" in "Ben's disappointed" for an owner. */
  private static final Set<String> SUBJECTS =
      Set.of("nsubj", "nsubj:pass", "nsubj:xsubj", "nmod:poss");

  @Override
  public ScopeMark mark() {
    return ScopeMark.NOT_OWN;
  }

  @Override
  public boolean mayStand(Place place) {
    return place.inside().stream().anyMatch(this::isFelt)
        && place.inside().stream()
            .noneMatch(token -> words.writerPronouns().contains(token.word()));
  }

  @Override
  public boolean stands(Passage passage) {
    Optional<Token> other = holder(passage).filter(subject -> isAnother(passage, subject));
    return mayStand(passage.place())
        && (isAddressed(passage.place()) || other.isPresent() && !isFeltByWriter(passage));
  }

  private boolean isFelt(Token token) {
    return words.feelingWords().contains(token.word());
  }

  /** "You must be worn out", with nobody else between. */
  private boolean isAddressed(Place place) {
    List<Token> before = place.before();
    return Place.says(
        before.subList(Math.max(0, before.size() - 5), before.size()), words.addressed());
  }

  private static Optional<Token> holder(Passage passage) {
    for (Token at : passage.climb(UP)) {
      Optional<Token> subject = passage.child(at, SUBJECTS);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  private boolean isAnother(Passage passage, Token token) {
    boolean described =
        token.word().equals("one") && passage.child(token, Set.of("amod")).isPresent();
    boolean thing = described || token.tag().startsWith("NN") || token.tag().equals("JJS");
    return thing
        && !words.ownParts().contains(token.lemma())
        && !words.ownParts().contains(token.word());
  }

  /** "Module three worries me". */
  private boolean isFeltByWriter(Passage passage) {
    return passage
        .child(passage.head(), Set.of("obj", "iobj"))
        .filter(token -> words.writerPronouns().contains(token.word()))
        .isPresent();
  }
}

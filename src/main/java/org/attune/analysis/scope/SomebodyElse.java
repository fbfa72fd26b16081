package org.attune.analysis.scope;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.attune.analysis.linguistics.Token;

/**
 * "My brother killed himself", "people who feel like this": the one who feels or acts is surely not
 * the writer. A passage with no subject is the writer's own.
 */
record SomebodyElse(ScopeWords words) implements ScopeRule {
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "nsubj:xsubj");
  private static final Set<String> SUBJECTS_OF_ADJECTIVES =
      Set.of("nsubj", "nsubj:pass", "nsubj:xsubj", "nmod:poss");
  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Set<String> COUNTS =
      Set.of("both", "one", "two", "three", "some", "most", "many", "several", "none", "each");
  private static final int MOST_CLIMBS = 6;

  @Override
  public ScopeMark mark() {
    return ScopeMark.OTHER_PERSON;
  }

  @Override
  public boolean mayStand(Place place) {
    return place.has(this::isOther) && place.inside().stream().noneMatch(this::isWriter);
  }

  @Override
  public boolean stands(Passage passage) {
    if (passage.inside().stream().anyMatch(this::isWriter)) {
      return false;
    }
    return holder(passage).filter(holder -> isSomebodyElse(passage, holder)).isPresent();
  }

  private boolean isWriter(Token token) {
    return Set.of("myself", "i", "me").contains(token.word());
  }

  /** The nearest subject above the passage, or whoever is made to feel it. */
  private Optional<Token> holder(Passage passage) {
    Optional<Token> owner = owner(passage, passage.head());
    if (owner.isPresent()) {
      return owner;
    }
    Token at = passage.head();
    for (int climbs = 0; climbs < MOST_CLIMBS; climbs++) {
      Optional<Token> subject = subject(passage, at);
      if (subject.isPresent()) {
        return isRelative(subject.get()) ? passage.governor(at) : member(passage, subject.get());
      }
      Optional<Token> governor = passage.governor(at);
      if (governor.isEmpty()) {
        return Optional.empty();
      }
      boolean completes = at.relation().equals("xcomp") || at.relation().equals("ccomp");
      Optional<Token> made = passage.child(governor.get(), OBJECTS);
      if (completes && made.filter(o -> words.writerPronouns().contains(o.word())).isPresent()) {
        return made;
      }
      if (at.relation().startsWith("acl") && governor.get().tag().startsWith("NN")) {
        Optional<Token> noun = owner(passage, governor.get());
        if (noun.isPresent()) {
          return noun;
        }
      }
      at = governor.get();
    }
    return Optional.empty();
  }

  /** The parser takes "Mum's" in "Mum's so lonely" for an owner; nobody owns an adjective. */
  private static Optional<Token> subject(Passage passage, Token at) {
    return passage.child(at, at.tag().equals("JJ") ? SUBJECTS_OF_ADJECTIVES : SUBJECTS);
  }

  /** "both of my parents": the people, not the count. */
  private static Optional<Token> member(Passage passage, Token subject) {
    Optional<Token> group =
        COUNTS.contains(subject.word())
            ? passage.child(subject, Set.of("nmod", "obl"))
            : Optional.empty();
    return group.isPresent() ? group : Optional.of(subject);
  }

  /** "her overdose", "the suicide of my dad": who a noun belongs to. */
  private Optional<Token> owner(Passage passage, Token noun) {
    if (!noun.tag().startsWith("NN")) {
      return Optional.empty();
    }
    Optional<Token> owner = passage.child(noun, Set.of("nmod:poss"));
    return owner.isPresent()
        ? owner
        : passage.child(noun, Set.of("nmod")).filter(isOf(passage)).filter(this::isPerson);
  }

  /** "the suicide of my dad"; not "a burden to them". */
  private static Predicate<Token> isOf(Passage passage) {
    return complement ->
        passage.child(complement, Set.of("case")).filter(c -> c.word().equals("of")).isPresent();
  }

  private static boolean isRelative(Token subject) {
    return Set.of("who", "that", "which").contains(subject.word());
  }

  private boolean isSomebodyElse(Passage passage, Token holder) {
    if (words.writerPronouns().contains(holder.word())) {
      return false;
    }
    boolean withWriter =
        passage.children(holder).stream()
            .anyMatch(
                c -> c.relation().equals("conj") && words.writerPronouns().contains(c.word()));
    return !withWriter && isOther(holder);
  }

  private boolean isPerson(Token token) {
    return isOther(token) || words.writerPronouns().contains(token.word());
  }

  private boolean isOther(Token token) {
    return words.otherPronouns().contains(token.word())
        || words.otherPeople().contains(token.lemma())
        || words.otherPeople().contains(token.word());
  }
}

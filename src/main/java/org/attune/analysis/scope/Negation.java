package org.attune.analysis.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  public boolean mayStand(Place place) {
    boolean said =
        isEnded(place)
            || isInverted(place)
            || place.before().stream().anyMatch(token -> isNegator(token) && reaches(token, place))
            || place.has(token -> isDenial(token) && !place.isInside(token))
            || deniedThing().stands(place);
    return deniedThing().isDoneByNobody(place)
        || said && !place.beforeSays(words.negationUndoneBy());
  }

  private boolean isNegator(Token token) {
    return words.negators().contains(token.word());
  }

  private static boolean isDenial(Token token) {
    return token.lemma().equals("deny");
  }

  @Override
  public boolean stands(Passage passage) {
    if (deniedThing().isDoneByNobody(passage.place())) {
      return true;
    }
    if (passage.place().beforeSays(words.negationUndoneBy()) || isDeniedTwice(passage.place())) {
      return false;
    }
    return isEnded(passage.place())
        || isInverted(passage.place())
        || hangsOn(passage)
        || ended(passage)
        || deniedThing().stands(passage.place());
  }

  private DeniedThing deniedThing() {
    return new DeniedThing(words);
  }

  private boolean hangsOn(Passage passage) {
    for (Token verb : verbs(passage)) {
      boolean alternative = alternativeTo(passage).filter(verb::equals).isPresent();
      if (words.negationStaysWith().contains(verb.lemma())
          && !passage.isInside(verb)
          && !alternative) {
        return false;
      }
      for (Token child : passage.children(verb)) {
        boolean negates = isNegator(child) && NEGATES.contains(child.relation());
        if (negates
            && child.index() < passage.first()
            && reaches(child, passage.place())
            && !isRestFrom(verb, passage)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "no rest from thoughts of suicide": what is missing is the rest. */
  private boolean isRestFrom(Token noun, Passage passage) {
    return !passage.isInside(noun) && words.denialBreaks().contains(noun.word());
  }

  /** "never a day without thoughts of it": such a preposition is negated itself. */
  private boolean isDeniedTwice(Place place) {
    return place.before().stream()
        .filter(token -> isNegator(token) && token.tag().equals("IN") && reaches(token, place))
        .anyMatch(without ->
            place.before().subList(0, without.index()).stream()
                .anyMatch(other -> isNegator(other) && reaches(other, place)));
  }

  /** The verbs that the passage completes, and the thinking that it is the object of. */
  private List<Token> verbs(Passage passage) {
    List<Token> verbs = new ArrayList<>(passage.climb(COMPLETES));
    alternativeTo(passage).ifPresent(verbs::add);
    Token last = verbs.getLast();
    passage
        .governor(last)
        .filter(verb -> last.relation().equals("advcl"))
        .filter(verb -> words.contemplation().contains(verb.lemma()))
        .ifPresent(verbs::add);
    return verbs;
  }

  /** "not tired or numb": the first of them, which the negator hangs on. */
  private static Optional<Token> alternativeTo(Passage passage) {
    boolean either = passage.child(passage.head(), Set.of("cc")).filter(Negation::isOr).isPresent();
    return either && passage.head().relation().equals("conj")
        ? passage.governor(passage.head())
        : Optional.empty();
  }

  private static boolean isOr(Token token) {
    return token.word().equals("or") || token.word().equals("nor");
  }

  /** "sad no longer" is rare, "not sad anymore" is not; "no longer" stands right before. */
  private boolean isEnded(Place place) {
    return near(place) && place.beforeSays(words.denialEnds());
  }

  /** "lonely I am not". */
  private boolean isInverted(Place place) {
    StringBuilder said = new StringBuilder();
    for (Token token : place.after()) {
      if (!token.isWord()) {
        break;
      }
      said.append(said.isEmpty() ? "" : " ").append(token.word());
    }
    return words.denialInverted().contains(said.toString());
  }

  private static boolean near(Place place) {
    List<Token> tokens = place.sentence().tokens();
    for (int at = place.first() - 1; at >= Math.max(0, place.first() - NEAR); at--) {
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
        .anyMatch(Negation::isDenial);
  }

  /** Whether no mark ends the clause between the negator and the passage. */
  private static boolean reaches(Token negator, Place place) {
    return place.sentence().tokens().subList(negator.index(), place.first()).stream()
        .noneMatch(token -> Set.of(",", ";", ":", "but", "...").contains(token.text()));
  }
}

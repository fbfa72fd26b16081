package org.attune.analysis.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "I used to feel hopeless", "years ago I tried", "I was so anxious": told as past, and no word
 * ties it to the present ("still", "again", "this week", "yesterday"). So is "my anger is gone".
 */
record PastAndOver(ScopeWords words) implements ScopeRule {
  private static final Set<String> UP =
      Set.of("xcomp", "obj", "obl", "nmod", "acl", "advmod", "amod", "compound", "conj");
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");
  private static final Set<String> CARRIERS = Set.of("aux", "cop", "aux:pass");

  @Override
  public ScopeMark mark() {
    return ScopeMark.PAST;
  }

  @Override
  public boolean mayStand(Place place) {
    return place.has(PastAndOver::isPast) && !place.sentenceSays(words.presentTies())
        || place.has(this::isEnd);
  }

  @Override
  public boolean stands(Passage passage) {
    return !passage.place().sentenceSays(words.presentTies()) && isToldInThePast(passage)
        || hasEnded(passage);
  }

  /** "The fear has gone", "my anger was over in a minute". */
  private boolean hasEnded(Passage passage) {
    return passage.head().relation().startsWith("nsubj")
        && passage.governor(passage.head()).filter(end -> hasCome(passage, end)).isPresent()
        && !passage.place().sentenceSays(words.pastEndsUndone());
  }

  /** "has lifted"; "hasn't lifted" is no end. */
  private boolean hasCome(Passage passage, Token end) {
    return isEnd(end)
        && passage.children(end).stream()
            .noneMatch(child -> words.negators().contains(child.word()));
  }

  private boolean isEnd(Token token) {
    return words.pastEnds().contains(token.word());
  }

  static boolean isToldInThePast(Passage passage) {
    return finiteVerb(passage).filter(PastAndOver::isPast).isPresent();
  }

  static boolean isPast(Token token) {
    return token.tag().equals("VBD");
  }

  /** The verb that tells when the passage holds. */
  static Optional<Token> finiteVerb(Passage passage) {
    for (Token at : passage.climb(UP)) {
      List<Token> carriers =
          passage.children(at).stream()
              .filter(child -> CARRIERS.contains(child.relation()))
              .filter(child -> FINITE.contains(child.tag()))
              .toList();
      if (!carriers.isEmpty()) {
        return Optional.of(carriers.getFirst());
      }
      if (FINITE.contains(at.tag())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}

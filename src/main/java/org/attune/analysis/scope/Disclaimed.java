package org.attune.analysis.scope;

import java.util.List;
import org.attune.analysis.linguistics.Token;

/**
 * "I've stopped being ashamed", "I don't think it's hopeless", "angry is the wrong word": a denial
 * that is enough for a feeling and too weak for a danger.
 */
record Disclaimed(ScopeWords words) implements ScopeRule {
  private static final int NEAR = 8;

  @Override
  public ScopeMark mark() {
    return ScopeMark.DISCLAIMED;
  }

  @Override
  public boolean mayStand(Place place) {
    List<Token> near =
        place.sentence().tokens().subList(Math.max(0, place.first() - NEAR), place.last() + 1);
    return Place.says(near, words.disclaimedBy())
            && !place.beforeSays(words.disclaimedUnless())
            && near.stream().noneMatch(token -> token.word().equals("but"))
        || Place.says(firstOf(place.after()), words.disclaimedAfter());
  }

  private static List<Token> firstOf(List<Token> after) {
    return after.subList(0, Math.min(after.size(), NEAR));
  }
}

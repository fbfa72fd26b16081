package org.attune.analysis.scope;

import java.util.List;
import java.util.regex.Pattern;
import org.attune.analysis.linguistics.Token;

/**
 * "Back in 2009 I had panic attacks", "as a child I cried every day": told of a time that the
 * writer sets apart, and nothing says that it goes on ("still", "again").
 */
record LongAgo(ScopeWords words) implements ScopeRule {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  @Override
  public ScopeMark mark() {
    return ScopeMark.LONG_AGO;
  }

  @Override
  public boolean mayStand(Place place) {
    return place.has(PastAndOver::isPast)
        && (place.sentenceSays(words.pastFrames()) || saysYear(place.sentence().tokens()))
        && !place.sentenceSays(words.lasting());
  }

  @Override
  public boolean stands(Passage passage) {
    return PastAndOver.finiteVerb(passage).filter(PastAndOver::isPast).isPresent();
  }

  /** "in 2009"; "since 2009" would last. */
  private static boolean saysYear(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).word().equals("in") && YEAR.matcher(tokens.get(i).text()).matches()) {
        return true;
      }
    }
    return false;
  }
}

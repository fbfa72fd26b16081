package org.attune.analysis.scope;

import java.util.List;
import org.attune.analysis.linguistics.Token;

/**
 * "My exposure script: I am on the plane and terrified", 'last spring I wrote "nothing will ever
 * change"': words of a script, a role or an old page, which the writer does not say now.
 */
record SetDown(ScopeWords words) implements ScopeRule {
  @Override
  public ScopeMark mark() {
    return ScopeMark.SET_DOWN;
  }

  @Override
  public boolean mayStand(Place place) {
    return isScript(place) || isOld(place);
  }

  /** A script is named, and a mark that announces its words stands between it and the passage. */
  private boolean isScript(Place place) {
    List<Token> before = place.before();
    for (int at = before.size() - 1; at > 0; at--) {
      Token token = before.get(at);
      if (token.text().equals(":")
          || ToldByOthers.opensOrCloses(token) && !SingleQuotes.isMark(token)) {
        return Place.says(before.subList(0, at), words.scriptFrames());
      }
    }
    return false;
  }

  private boolean isOld(Place place) {
    return ToldByOthers.inQuotes(place)
        && (place.beforeSays(words.earlierWords()) || place.beforeSays(words.pastFrames()))
        && !place.sentenceSays(words.goingOn());
  }
}

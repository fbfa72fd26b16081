package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "No plans to harm myself or anyone else", "none of that self harm stuff", "never any wish to":
 * denials that the words tell better than a parse, as they often have no verb.
 *
 * <p>Only a thing that is named as thought of is denied so far: "no sleep", "no rest from it" deny
 * something else.
 */
record DeniedThing(ScopeWords words) {
  private static final Set<String> MARKS =
      Set.of(",", ";", ":", "...", ".", "?", "!", "-", "\u2013", "\u2014", "(", ")");

  private static final Set<String> VERBAL = Set.of("not", "never");

  /** Whether a denial before the passage reaches it. */
  boolean stands(Place place) {
    List<Token> clause = clause(place);
    if (saysPhrase(clause) && !place.sentenceSays(words.negationUndoneIf())) {
      return true;
    }
    int opener = -1;
    for (Token token : clause) {
      if (words.denialOpeners().contains(token.word())) {
        if (opener >= 0 && !joins(token)) {
          return false; // denied twice over
        }
        opener = opener < 0 ? clause.indexOf(token) : opener;
      }
    }
    return opener >= 0
        && !isOfAVerb(clause, opener)
        && reaches(clause.subList(opener + 1, clause.size()));
  }

  /** "but not about the thoughts", "trying not to": it denies no thing. */
  private boolean isOfAVerb(List<Token> clause, int opener) {
    return VERBAL.contains(clause.get(opener).word())
        && opener + 1 < clause.size()
        && words.denialNotBefore().contains(clause.get(opener + 1).word());
  }

  /**
   * "Nobody hits me", "no one has ever hit me": nobody stands before it, or light words between.
   */
  boolean isDoneByNobody(Place place) {
    List<Token> before = place.before();
    int end = before.size();
    while (end > 0 && words.denialLight().contains(before.get(end - 1).word())) {
      end--;
    }
    return isNobody(before, end) || isNobody(before, before.size());
  }

  /** Whether the one or two words before {@code end} name nobody. */
  private boolean isNobody(List<Token> before, int end) {
    StringBuilder said = new StringBuilder();
    for (int at = end - 1; at >= Math.max(0, end - 2); at--) {
      said.insert(0, before.get(at).word());
      if (words.denialNobody().contains(said.toString())) {
        return true;
      }
      said.insert(0, ' ');
    }
    return false;
  }

  /** The tokens before the passage, back to the last mark. */
  private static List<Token> clause(Place place) {
    int from = place.first();
    while (from > 0 && !MARKS.contains(place.sentence().tokens().get(from - 1).text())) {
      from--;
    }
    return place.sentence().tokens().subList(from, place.first());
  }

  private boolean saysPhrase(List<Token> clause) {
    StringBuilder said = new StringBuilder(" ");
    clause.forEach(token -> said.append(token.word()).append(' '));
    for (String phrase : words.denialPhrases()) {
      int at = said.indexOf(" " + phrase + " ");
      if (at >= 0) {
        String rest = said.substring(at + phrase.length() + 1);
        return List.of(rest.strip().split(" ")).stream()
            .noneMatch(word -> words.denialOpeners().contains(word) || word.equals("but"));
      }
    }
    return false;
  }

  private boolean reaches(List<Token> between) {
    int at = 0;
    while (at < between.size() && words.denialLight().contains(between.get(at).word())) {
      at++;
    }
    if (at == between.size()) {
      return true;
    }
    boolean described = between.get(at).tag().equals("JJ") && at + 1 < between.size();
    Token thing = between.get(described ? at + 1 : at);
    return words.denialNouns().contains(thing.word())
        && between.subList(between.indexOf(thing) + 1, between.size()).stream()
            .noneMatch(token -> words.denialBreaks().contains(token.word()));
  }

  private static boolean joins(Token token) {
    return token.word().equals("nor");
  }
}

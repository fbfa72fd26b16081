package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "We are reading The Virgin Suicides", "a band called 'Murder by Death'": the words are a name.
 *
 * <p>Capitals alone prove little, as many write important words with one: a name needs a word such
 * as "reading" beside it or three capitals, and lower case elsewhere in the sentence. Words of the
 * writer's own ("Kill Myself") need the mark of a title right before them.
 */
record Titled(ScopeWords words) implements ScopeRule {
  private static final Set<String> OWN = Set.of("i", "me", "my", "myself");
  private static final int NEAR = 4;
  private static final int PLAIN = 3;
  private static final int SURE = 3;

  @Override
  public ScopeMark mark() {
    return ScopeMark.TITLE;
  }

  @Override
  public boolean mayStand(Place place) {
    if (place.has(token -> words.titleOwn().contains(token.lemma()))) {
      return false;
    }
    if (ToldByOthers.inQuotes(place)) {
      return isCued(place, quote(place)) || capitals(place.inside()) > 1 && isCapital(place);
    }
    return isCapital(place) && isName(place);
  }

  private boolean isName(Place place) {
    List<Token> tokens = place.sentence().tokens();
    int first = place.first();
    while (first > 0 && (isCapital(tokens.get(first - 1)) || isLink(tokens.get(first - 1)))) {
      first--;
    }
    int last = place.last();
    while (last + 1 < tokens.size()
        && (isCapital(tokens.get(last + 1)) || isLink(tokens.get(last + 1)))) {
      last++;
    }
    int capitals = capitals(tokens.subList(Math.max(first, 1), last + 1));
    int plain = plain(tokens.subList(0, first)) + plain(tokens.subList(last + 1, tokens.size()));
    if (plain < PLAIN || capitals == 0) {
      return false;
    }
    boolean own = place.inside().stream().anyMatch(token -> OWN.contains(token.word()));
    boolean cued = isCued(place, first) || place.inside().stream().anyMatch(this::isCue);
    return cued || !own && (capitals >= SURE || capitals > 1 && isCued(place));
  }

  /** Whether a word such as "reading" stands right before {@code at}. */
  private boolean isCued(Place place, int at) {
    return place.sentence().tokens().subList(Math.max(0, at - NEAR), at).stream()
        .anyMatch(this::isCue);
  }

  private boolean isCued(Place place) {
    return place.has(token -> !place.isInside(token) && isCue(token));
  }

  private boolean isCue(Token token) {
    return words.titleCues().contains(token.lemma());
  }

  /** Where the quotation around the passage opens. */
  private static int quote(Place place) {
    int at = place.first();
    while (at > 0 && !ToldByOthers.opensOrCloses(place.sentence().tokens().get(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean isCapital(Place place) {
    return place.inside().stream()
        .allMatch(token ->
            isCapital(token) || isLink(token) || isCue(token) || OWN.contains(token.word()));
  }

  private int capitals(List<Token> tokens) {
    return (int) tokens.stream().filter(Titled::isCapital).count();
  }

  private int plain(List<Token> tokens) {
    return (int) tokens.stream().filter(t -> t.isWord() && !isCapital(t)).count();
  }

  private boolean isLink(Token token) {
    return words.titleLinks().contains(token.text()) || token.text().equals("-");
  }

  /** A capital first and small letters after it. */
  private static boolean isCapital(Token token) {
    String text = token.text();
    return text.length() > 1
        && Character.isUpperCase(text.codePointAt(0))
        && text.chars().skip(1).anyMatch(Character::isLowerCase);
  }
}

package org.attune.analysis.scope;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.analysis.linguistics.Token;

/**
 * "Back in 2009 I had panic attacks", "at first I was confused, now I'm not", "I felt guilty,
 * that's behind me": told of a time that the writer sets apart, and nothing says that it goes on
 * ("still", "again"). What another clause says of now sets the time apart all the more.
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
        && !place.sentenceSays(words.goingOn())
        && (isSetApart(place) || isSaidToBeOver(place) || isContrasted(place));
  }

  @Override
  public boolean stands(Passage passage) {
    return mayStand(passage.place())
        && (PastAndOver.isToldInThePast(passage) || wasThought(passage));
  }

  /** "I was sure I'd never be happy": what was thought then. */
  private static boolean wasThought(Passage passage) {
    Token top = passage.climb(Set.of("xcomp", "cop", "obj", "obl", "nsubj")).getLast();
    return top.relation().equals("ccomp")
        && passage
            .governor(top)
            .flatMap(verb -> PastAndOver.finiteVerb(new Passage(passage.place(), verb)))
            .filter(PastAndOver::isPast)
            .isPresent();
  }

  private boolean isSetApart(Place place) {
    return (place.sentenceSays(words.pastFrames()) || place.has(LongAgo::isYear) || saysAge(place))
        && !lasts(place);
  }

  /** "Still", "since", "this week", in the clause of the passage. */
  private boolean lasts(Place place) {
    return place.clauseSays(words.lasting(), words.contrastJoins());
  }

  /** "That's over", "it has cleared up": after the passage, whatever else ties it to today. */
  private boolean isSaidToBeOver(Place place) {
    return place.afterSays(words.overPhrases());
  }

  /** "I was lonely, now I have the choir": a clause after the passage begins with now. */
  private boolean isContrasted(Place place) {
    List<Token> after = place.after();
    for (int at = 1; at < after.size(); at++) {
      Token before = after.get(at - 1);
      boolean begins = !before.isWord() || words.contrastJoins().contains(before.word());
      if (begins && words.pastContrasts().contains(after.get(at).word())) {
        return !lasts(place);
      }
    }
    return false;
  }

  /** "when I was 15"; "when I was at the station" sets no time apart. */
  private static boolean saysAge(Place place) {
    String words =
        place.sentence().tokens().stream()
            .map(token -> token.tag().equals("CD") ? "#" : token.word())
            .collect(Collectors.joining(" ", " ", " "));
    return words.contains(" when i was # ") && !words.contains(" when i was # minutes ");
  }

  /** "in 2009"; "since 2009" lasts. */
  private static boolean isYear(Token token) {
    return YEAR.matcher(token.text()).matches();
  }
}

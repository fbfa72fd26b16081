package org.attune.analysis.scope;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        && (place.sentenceSays(words.pastFrames()) || place.has(LongAgo::isYear) || saysAge(place))
        && !place.sentenceSays(words.lasting());
  }

  @Override
  public boolean stands(Passage passage) {
    return mayStand(passage.place()) && PastAndOver.isToldInThePast(passage);
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

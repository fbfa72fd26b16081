package org.attune.analysis.scope;

import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * 'He shouted "I hate you"', "a film about suicide": other people's words, or a story. The writer's
 * own words in quotes ('I keep thinking "I want to die"') are the writer's.
 */
record ToldByOthers(ScopeWords words) implements ScopeRule {
  private static final Set<String> MARKS =
      Set.of("\"", "``", "''", "\u201c", "\u201d", "\u00ab", "\u00bb");

  @Override
  public ScopeMark mark() {
    return ScopeMark.QUOTED;
  }

  @Override
  public boolean mayStand(Place place) {
    return inQuotes(place) && place.has(token -> words.tellingVerbs().contains(token.lemma()))
        || place.has(token -> words.mediaWords().contains(token.lemma()));
  }

  @Override
  public boolean stands(Passage passage) {
    return inQuotes(passage.place()) && toldBySomebody(passage) || inAStory(passage);
  }

  private static boolean inQuotes(Place place) {
    boolean opened = place.before().stream().filter(ToldByOthers::isMark).count() % 2 == 1;
    boolean closed = place.after().stream().anyMatch(ToldByOthers::isMark);
    return opened && closed;
  }

  private static boolean isMark(Token token) {
    return MARKS.contains(token.text());
  }

  private boolean toldBySomebody(Passage passage) {
    return passage.sentence().tokens().stream()
        .filter(token -> !passage.isInside(token))
        .filter(token -> words.tellingVerbs().contains(token.lemma()))
        .anyMatch(verb ->
            passage
                .child(verb, Set.of("nsubj"))
                .filter(subject -> !words.writerPronouns().contains(subject.word()))
                .isPresent());
  }

  /** "a film about suicide", "the character kills himself in the last episode". */
  private boolean inAStory(Passage passage) {
    boolean writer =
        passage.inside().stream().anyMatch(token -> words.writerPronouns().contains(token.word()));
    if (writer) {
      return false;
    }
    boolean below =
        passage.climb(Set.of("nmod", "acl", "acl:relcl", "obl", "compound", "amod")).stream()
            .anyMatch(token -> words.mediaWords().contains(token.lemma()));
    return below
        || passage.children(passage.head()).stream()
                .filter(token -> Set.of("obl", "nmod").contains(token.relation()))
                .anyMatch(token -> words.mediaWords().contains(token.lemma()))
            && !writerActs(passage);
  }

  private boolean writerActs(Passage passage) {
    return passage
        .child(passage.head(), Set.of("nsubj"))
        .filter(subject -> words.writerPronouns().contains(subject.word()))
        .isPresent();
  }
}

package org.attune.analysis.scope;

import java.util.Optional;
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
    return inQuotes(place) && place.has(this::tells) || place.has(this::isStory);
  }

  @Override
  public boolean stands(Passage passage) {
    return inQuotes(passage.place()) && toldBySomebody(passage) || inAStory(passage);
  }

  private boolean tells(Token token) {
    return words.tellingVerbs().contains(token.lemma())
        || words.tellingNouns().contains(token.lemma());
  }

  static boolean inQuotes(Place place) {
    boolean opened = place.before().stream().filter(ToldByOthers::isMark).count() % 2 == 1;
    boolean closed = place.after().stream().anyMatch(ToldByOthers::isMark);
    return opened && closed || SingleQuotes.around(place);
  }

  /** Whether it is a quotation mark of any kind, an apostrophe that stands alone too. */
  static boolean opensOrCloses(Token token) {
    return isMark(token) || SingleQuotes.isMark(token);
  }

  private static boolean isMark(Token token) {
    return MARKS.contains(token.text());
  }

  private boolean toldBySomebody(Passage passage) {
    return passage.sentence().tokens().stream()
        .filter(token -> !passage.isInside(token))
        .anyMatch(token -> isSomebodysSaying(passage, token));
  }

  /** "he said", "her standard line", "was the sentence"; not "I said", "my line". */
  private boolean isSomebodysSaying(Passage passage, Token token) {
    if (words.tellingVerbs().contains(token.lemma())) {
      return teller(passage, token).filter(subject -> !isWriter(subject)).isPresent();
    }
    return words.tellingNouns().contains(token.lemma())
        && passage.children(token).stream()
            .noneMatch(child -> child.relation().equals("nmod:poss") && isWriter(child));
  }

  /** Who says it; "he stood there and said" has one subject for both. */
  private static Optional<Token> teller(Passage passage, Token verb) {
    Optional<Token> own = passage.child(verb, Set.of("nsubj"));
    return own.isPresent() || !verb.relation().equals("conj")
        ? own
        : passage.governor(verb).flatMap(first -> passage.child(first, Set.of("nsubj")));
  }

  private boolean isWriter(Token token) {
    return words.writerPronouns().contains(token.word());
  }

  /** "a film about suicide", "the character kills himself in the last episode". */
  private boolean inAStory(Passage passage) {
    boolean writer =
        passage.inside().stream().anyMatch(this::isWriter)
            || passage
                .child(passage.head(), Set.of("nmod:poss"))
                .filter(this::isWriter)
                .isPresent();
    if (writer) {
      return false;
    }
    boolean below =
        passage.climb(Set.of("nmod", "acl", "acl:relcl", "obl", "compound", "amod")).stream()
            .anyMatch(this::isStory);
    return below
        || passage.children(passage.head()).stream()
                .filter(token -> Set.of("obl", "nmod").contains(token.relation()))
                .anyMatch(this::isStory)
            && !writerActs(passage);
  }

  /** A film, a debate, the news; "we show" and "I need to talk about it" are none. */
  private boolean isStory(Token token) {
    return token.tag().startsWith("NN") && words.mediaWords().contains(token.lemma());
  }

  private boolean writerActs(Passage passage) {
    return passage.child(passage.head(), Set.of("nsubj")).filter(this::isWriter).isPresent();
  }
}

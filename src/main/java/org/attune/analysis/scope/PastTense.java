package org.attune.analysis.scope;

import java.util.Optional;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * "I cut my arms in those days", "one overdose at seventeen", "I'd have cut myself": no present
 * verb carries the passage. It may go on all the same; that is asked of {@link PastAndOver}.
 */
record PastTense(ScopeWords words) implements ScopeRule {
  private static final Set<String> PRESENT = Set.of("VBP", "VBZ", "MD");

  @Override
  public ScopeMark mark() {
    return ScopeMark.PAST_TENSE;
  }

  @Override
  public boolean mayStand(Place place) {
    return place.has(token -> PastAndOver.isPast(token) || token.word().equals("have"))
        || hasNoPresentBefore(place);
  }

  @Override
  public boolean stands(Passage passage) {
    Optional<Token> verb = PastAndOver.finiteVerb(passage);
    return mayStand(passage.place())
        && verb.map(v -> isOver(passage, v)).orElseGet(() -> hasNoPresentBefore(passage.place()));
  }

  private static boolean hasNoPresentBefore(Place place) {
    return place.before().stream().noneMatch(token -> PRESENT.contains(token.tag()));
  }

  private static boolean isOver(Passage passage, Token verb) {
    return PastAndOver.isPast(verb) || wouldHave(passage, verb);
  }

  /** "I'd have cut myself over this". */
  private static boolean wouldHave(Passage passage, Token verb) {
    return verb.tag().equals("MD")
        && passage
            .governor(verb)
            .filter(done ->
                passage.children(done).stream()
                    .anyMatch(c -> c.word().equals("have") && c.relation().equals("aux")))
            .isPresent();
  }
}

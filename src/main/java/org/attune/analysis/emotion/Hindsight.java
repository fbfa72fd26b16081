package org.attune.analysis.emotion;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/**
 * The scope of passages of one sentence, with what the next one makes of it: "I was so angry. It's
 * fixed now." tells of a time set apart, "She says I'm sad. She's right." of the writer's feeling.
 */
record Hindsight(
    Scope scope, Sentence sentence, boolean settled, boolean agreed, boolean answeredNo) {
  /** What others say or would feel is the writer's too where he or she agrees. */
  private static final Set<ScopeMark> UNDONE =
      Set.of(ScopeMark.NOT_OWN, ScopeMark.HYPOTHETICAL, ScopeMark.OTHER_PERSON);

  /**
   * What the next sentence tells.
   *
   * @param nextIsCalm whether nothing that weighs on the writer is heard in it
   */
  static Hindsight of(Scope scope, Sentence sentence, Optional<Sentence> next, boolean nextIsCalm) {
    return new Hindsight(
        scope,
        sentence,
        next.filter(n -> scope.settles(n) || nextIsCalm && scope.turns(n)).isPresent(),
        scope.agrees(sentence) || next.filter(scope::agrees).isPresent(),
        sentence.tokens().getLast().text().contains("?") && next.filter(scope::isNo).isPresent());
  }

  Set<ScopeMark> marks(TextSpan span, Set<ScopeMark> wanted) {
    Set<ScopeMark> asked = EnumSet.noneOf(ScopeMark.class);
    asked.addAll(wanted);
    boolean over = settled && wanted.contains(ScopeMark.LONG_AGO);
    if (over) {
      asked.add(ScopeMark.PAST_TENSE);
    }
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    marks.addAll(scope.of(sentence, span, asked));
    if (over && marks.remove(ScopeMark.PAST_TENSE)) {
      marks.add(ScopeMark.LONG_AGO);
    }
    if (agreed) {
      marks.removeAll(UNDONE);
    }
    if (answeredNo && wanted.contains(ScopeMark.ANSWERED_NO)) {
      marks.add(ScopeMark.ANSWERED_NO);
    }
    return marks;
  }
}

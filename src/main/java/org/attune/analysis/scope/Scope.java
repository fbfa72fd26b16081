package org.attune.analysis.scope;

import java.util.EnumSet;
import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.kernel.TextSpan;

/** Finds the marks that stand over a passage of a sentence. */
public interface Scope {
  /**
   * The marks over {@code span} (offsets of the whole message); empty when the writer means it now.
   */
  default Set<ScopeMark> of(Sentence sentence, TextSpan span) {
    return of(sentence, span, EnumSet.allOf(ScopeMark.class));
  }

  /** The same for some marks only: the fewer are wanted, the less there is to work out. */
  Set<ScopeMark> of(Sentence sentence, TextSpan span, Set<ScopeMark> wanted);

  /** Whether a sentence begins with a plain no, such as answers a question before it. */
  boolean isNo(Sentence sentence);

  /** Whether a sentence tells that what was told before it is over ("it's fixed, all is well"). */
  boolean settles(Sentence sentence);

  /** Whether a sentence says that others are right ("and I am", "she has a point"). */
  boolean agrees(Sentence sentence);

  /** Whether a sentence begins or ends with a word that sets now against then ("it's home now"). */
  boolean turns(Sentence sentence);
}

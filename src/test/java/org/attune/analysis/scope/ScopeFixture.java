package org.attune.analysis.scope;

import static org.attune.analysis.ModelsFixture.LINGUIST;
import static org.attune.analysis.ModelsFixture.SCOPE;

import java.util.Set;
import org.attune.analysis.linguistics.Sentence;
import org.attune.kernel.TextSpan;

/** The scope that ships, asked of a passage in square brackets. */
final class ScopeFixture {
  private ScopeFixture() {}

  static Set<ScopeMark> marks(String bracketed) {
    int start = bracketed.indexOf('[');
    int end = bracketed.indexOf(']') - 1;
    TextSpan span = new TextSpan(start, end);
    Sentence sentence =
        LINGUIST.parse(bracketed.replace("[", "").replace("]", "")).stream()
            .filter(candidate -> candidate.span().covers(span))
            .findFirst()
            .orElseThrow();
    return SCOPE.of(sentence, span);
  }
}

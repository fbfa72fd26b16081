package org.attune.analysis.lexicon;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attune.analysis.scope.ScopeMark;

/**
 * The phrases that speak for a label, and what they are worth.
 *
 * @param rule names the entry in evidence
 * @param also further labels that a match brings
 * @param confidence that a match means the label, 0 to 1
 * @param intensity 1 mild, 2 marked, 3 strong
 * @param under the label that remains under a mark of scope, {@link #NOTHING} for none; a mark that
 *     is not named changes nothing
 * @param needs marks of scope without which a match means nothing
 * @param near phrases of which one must stand in the same sentence, unless there are none
 */
public record Entry(
    String rule,
    String label,
    Set<String> also,
    double confidence,
    int intensity,
    Map<ScopeMark, String> under,
    Set<ScopeMark> needs,
    List<Phrase> near,
    List<Phrase> patterns,
    List<Phrase> except) {
  /** What remains of a match that its scope cancels. */
  public static final String NOTHING = "NOTHING";

  public Entry {
    also = Set.copyOf(also);
    under = Map.copyOf(under);
    needs = Set.copyOf(needs);
    near = List.copyOf(near);
    patterns = List.copyOf(patterns);
    except = List.copyOf(except);
  }

  /** The marks of scope that make a difference to a match. */
  public Set<ScopeMark> marks() {
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    marks.addAll(under.keySet());
    marks.addAll(needs);
    return marks;
  }

  /** What a match is worth under {@code marks}: the label, less of it, or {@link #NOTHING}. */
  public String worth(Set<ScopeMark> marks, Comparator<String> order) {
    if (!marks.containsAll(needs)) {
      return NOTHING;
    }
    return marks.stream()
        .map(under::get)
        .filter(Objects::nonNull)
        .min(order)
        .filter(remains -> order.compare(remains, label) < 0)
        .orElse(label);
  }
}

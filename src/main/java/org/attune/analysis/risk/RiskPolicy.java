package org.attune.analysis.risk;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Entry;
import org.attune.analysis.scope.ScopeMark;

/**
 * Findings to a risk: pure, and the gravest finding decides.
 *
 * <p>A finding can only add. Scope lowers the single passage that it stands over, as its phrase
 * file says, and never what another passage has raised. Basis: C-SSRS (Posner 2011); what remains
 * under denial, past and other persons is stated in {@code models/risk}.
 */
final class RiskPolicy {
  private static final String HISTORY = Risk.Level.R1.name();

  /** Nothing, then the levels in order, then flags: a level may remain of a flag. */
  private static final Comparator<String> GRAVITY = Comparator.comparingInt(RiskPolicy::gravity);

  private RiskPolicy() {}

  static Risk weigh(String text, List<Finding> findings, RiskScores scores) {
    Risk.Level level = Risk.Level.R0;
    Set<Risk.Flag> flags = EnumSet.noneOf(Risk.Flag.class);
    Evidences evidences = new Evidences(text);
    double score = 0;
    for (Finding finding : findings) {
      String worth = finding.worth();
      flags.addAll(finding.also());
      if (isLevel(worth)) {
        Risk.Level raised = Risk.Level.valueOf(worth);
        level = raised.compareTo(level) > 0 ? raised : level;
        score = Math.max(score, scores.of(raised));
        evidences.add(finding);
      } else if (isFlag(worth)) {
        Risk.Flag flag = Risk.Flag.valueOf(worth);
        flags.add(flag);
        score = Math.max(score, scores.of(flag));
        evidences.add(finding);
      }
    }
    double repeated = score + scores.repetition(evidences.count());
    return new Risk(level, flags, repeated, evidences.inOrder());
  }

  /**
   * The level or flag that remains of a phrase; a long past one counts as history, and so does that
   * of somebody in the writer's professional care.
   */
  static String worth(Entry entry, Set<ScopeMark> marks, boolean longAgo, boolean inCare) {
    String worth = entry.worth(marks, GRAVITY);
    boolean history = inCare || longAgo && marks.contains(ScopeMark.PAST_TENSE);
    return history && gravity(worth) > gravity(HISTORY) ? HISTORY : worth;
  }

  /** The marks of scope that make a difference to {@link #worth}. */
  static Set<ScopeMark> marks(Entry entry, boolean longAgo) {
    Set<ScopeMark> marks = entry.marks();
    if (longAgo) {
      marks.add(ScopeMark.PAST_TENSE);
    }
    return marks;
  }

  static boolean isLevel(String label) {
    return ordinal(Risk.Level.values(), label) >= 0;
  }

  private static boolean isFlag(String label) {
    return ordinal(Risk.Flag.values(), label) >= 0;
  }

  private static int gravity(String label) {
    return isFlag(label) ? Risk.Level.values().length : ordinal(Risk.Level.values(), label);
  }

  private static int ordinal(Enum<?>[] values, String name) {
    for (Enum<?> value : values) {
      if (value.name().equals(name)) {
        return value.ordinal();
      }
    }
    return -1;
  }
}

package org.attune.suggestion;

import java.util.Locale;

/**
 * A template that was considered for a message, and what became of it.
 *
 * @param template id of the template
 * @param rule name of the plan rule that asked for it
 * @param score how well it fits; the best fit is tried first
 * @param detail which guardrail blocked it, or what it was too much like
 */
public record Trial(String template, String rule, double score, Fate fate, String detail) {

  /** What became of it. */
  public enum Fate {
    OFFERED,
    /** Kept back for its warnings; offered where there are fewer than two others. */
    SPARE,
    BLOCKED,
    /** The message does not give the words that it needs. */
    UNFILLED,
    /** Says nearly the same as a draft that stands already. */
    ALIKE,
    /** Does first what a draft that stands already does first. */
    SAME_BEHAVIOUR
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s (%s, fit %.1f): %s%s",
        template,
        rule,
        score,
        fate.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        detail.isEmpty() ? "" : ", " + detail);
  }
}

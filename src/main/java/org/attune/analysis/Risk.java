package org.attune.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much danger a message speaks of, with the passages that say so.
 *
 * @param level the highest level found (clinical taxonomy B6, after the C-SSRS)
 * @param flags parallel dangers, independent of the level
 * @param score 0 to 1, for ranking only: it never lowers a level
 */
public record Risk(Level level, Set<Flag> flags, double score, List<Evidence> evidence) {

  /** Suicide risk, from none to behaviour. */
  public enum Level {
    /** None. */
    R0,
    /** Risk factors: hopelessness, loss, isolation, more substance use. */
    R1,
    /** Passive: a wish to be dead. */
    R2,
    /** Active thoughts of suicide, with or without a method, no intent. */
    R3,
    /** Intent, with or without a plan. */
    R4,
    /** Behaviour: attempt, preparation, overdose now. */
    R5
  }

  /** Dangers that stand beside the level. */
  public enum Flag {
    SELF_HARM,
    HARM_TO_OTHERS,
    ABUSE_DOMESTIC_VIOLENCE,
    CHILD_SAFEGUARDING,
    PSYCHOSIS_MANIA,
    MEDICAL_EMERGENCY,
    /** A question about medicines: deferred to the prescriber, no protocol of its own. */
    MEDICATION
  }

  /** A passage that raised the level or a flag, and the id of the rule that saw it. */
  public record Evidence(int start, int end, String quote, String rule) {}

  public static Risk none() {
    return new Risk(Level.R0, Set.of(), 0, List.of());
  }

  /**
   * Whether a human must follow the risk protocol: level R2 or above, or any flag but MEDICATION.
   */
  public boolean needsProtocol() {
    return level.compareTo(Level.R2) >= 0
        || flags.stream().anyMatch(flag -> flag != Flag.MEDICATION);
  }

  /** The graver of both in every respect, with the evidence of both. */
  public Risk together(Risk other) {
    Set<Flag> both = EnumSet.noneOf(Flag.class);
    both.addAll(flags);
    both.addAll(other.flags);
    return new Risk(
        level.compareTo(other.level) >= 0 ? level : other.level,
        both,
        Math.max(score, other.score),
        Stream.concat(evidence.stream(), other.evidence.stream()).distinct().toList());
  }
}

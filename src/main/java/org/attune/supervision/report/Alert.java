package org.attune.supervision.report;

import org.jspecify.annotations.Nullable;

/**
 * A change in somebody's figures that is worth a look; it says nothing about why.
 *
 * @param before share, or median, of the span before
 * @param recent the same of the recent span
 * @param p two-sided, of the named test
 */
public record Alert(
    Measure measure, Test test, @Nullable Double before, @Nullable Double recent, double p) {

  /** What changed. */
  public enum Measure {
    USED,
    UNEDITED,
    TOO_FAST,
    EDIT_SHARE,
    READING_SECONDS_PER_WORD,
    DECISION_SECONDS
  }

  /** How it was tested. */
  public enum Test {
    TWO_PROPORTION_Z,
    MANN_WHITNEY_U
  }
}

package org.attune.analysis.risk;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sentence says of the time or the setting of what is told, by {@code models/risk}. */
enum Frame {
  /** A time long past. */
  LONG_AGO,
  /** What began in the past goes on. */
  GOING_ON,
  /** What was told before is back. */
  IS_BACK,
  /** What the sentence before told is long past. */
  WAS_LONG_AGO,
  /** Repeats a question that was asked of the writer. */
  ASKED,
  /** Speaks of people whom the writer looks after for a living. */
  AT_WORK,
  /** Such a case has been handed on or has ended. */
  DEALT_WITH,
  /** Tells of others as cases of the writer's trade. */
  OTHERS_CASE,
  /** Sets the writer beside them. */
  OWN,
  /** Told as an unwanted thought, a script or a prediction of the therapy. */
  INTRUSIVE,
  /** How such a thought or exercise was met. */
  HELD;

  static Set<String> labels() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }
}

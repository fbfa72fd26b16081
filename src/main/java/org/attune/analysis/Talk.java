package org.attune.analysis;

/** Whether the writer argues for change, for things staying as they are, or neither (AnnoMI). */
public record Talk(Label label, double confidence) {

  /** Client talk types of motivational interviewing. */
  public enum Label {
    CHANGE,
    SUSTAIN,
    NEUTRAL
  }
}

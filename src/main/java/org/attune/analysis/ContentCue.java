package org.attune.analysis;

/** One thing the message is about (clinical taxonomy B2), with the words that say so. */
public record ContentCue(Label label, double confidence, int start, int end, String quote) {

  /** Patient content after Svartvatten 2015 and Soucy 2018, difficulties after Peynenburg 2022. */
  public enum Label {
    ALLIANCE,
    OBSERVES_POSITIVE_CONSEQUENCE,
    TRIES_ALTERNATIVE_BEHAVIOUR,
    IDENTIFIES_PATTERN,
    MALADAPTIVE_REPETITIVE_THINKING,
    PROBLEM_WITH_TREATMENT_CONTENT,
    OBSERVES_NEGATIVE_CONSEQUENCE,
    TREATMENT_AVOIDANCE,
    OTHER_PROBLEM,
    INSIGHT,
    QUESTION_UNDERSTANDING,
    QUESTION_PROCESS,
    QUESTION_TECHNICAL,
    QUESTION_OUT_OF_SCOPE,
    DIFFICULTY_SKILL_SPECIFIC,
    DIFFICULTY_COGNITIVELY_DRAINING,
    DIFFICULTY_EMOTIONALLY_DRAINING,
    DIFFICULTY_CONTEXT,
    DIFFICULTY_FORGETTING,
    DIFFICULTY_TIME,
    DIFFICULTY_UNFAMILIAR,
    DISTORTION_MENTAL_FILTER,
    DISTORTION_JUMPING_TO_CONCLUSIONS,
    DISTORTION_CATASTROPHISING,
    DISTORTION_SHOULD,
    DISTORTION_OVERGENERALISING;

    public boolean isQuestion() {
      return name().startsWith("QUESTION_");
    }

    public boolean isDifficulty() {
      return name().startsWith("DIFFICULTY_");
    }
  }
}

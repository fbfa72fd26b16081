package org.attune.analysis;

/**
 * One thing the writer seems to feel now, with the words that suggest it.
 *
 * <p>A tentative cue, never a diagnosis: human raters of iCBT texts agree only poorly on specific
 * emotions (Provoost 2019).
 *
 * @param confidence calibrated probability, 0 to 1
 * @param intensity 1 mild, 2 marked, 3 strong
 * @param start offset of the evidence in UTF-16 code units
 */
public record Emotion(
    Label label, double confidence, int intensity, int start, int end, String quote) {

  /** The emotion cues of the clinical taxonomy B1. */
  public enum Label {
    SADNESS,
    HOPELESSNESS,
    ANXIETY_WORRY,
    FEAR_PANIC,
    ANGER_FRUSTRATION,
    SHAME,
    GUILT_SELF_BLAME,
    LONELINESS,
    OVERWHELM,
    EXHAUSTION_NUMBNESS,
    CONFUSION,
    AMBIVALENCE,
    DISAPPOINTMENT,
    RELIEF,
    PRIDE_MASTERY,
    HOPE,
    GRATITUDE,
    NEUTRAL_UNCLEAR;

    public boolean isPleasant() {
      return switch (this) {
        case RELIEF, PRIDE_MASTERY, HOPE, GRATITUDE -> true;
        case SADNESS,
            HOPELESSNESS,
            ANXIETY_WORRY,
            FEAR_PANIC,
            ANGER_FRUSTRATION,
            SHAME,
            GUILT_SELF_BLAME,
            LONELINESS,
            OVERWHELM,
            EXHAUSTION_NUMBNESS,
            CONFUSION,
            AMBIVALENCE,
            DISAPPOINTMENT,
            NEUTRAL_UNCLEAR ->
            false;
      };
    }
  }
}

package org.attune.analysis;

/** A sign of strain in the alliance (clinical taxonomy B4), with the words that show it. */
public record RuptureCue(Marker label, double confidence, int start, int end, String quote) {

  /** Withdrawal and confrontation markers after the 3RS, and three that only text has. */
  public enum Marker {
    DENIAL,
    MINIMAL_RESPONSE,
    ABSTRACT_TALK,
    AVOIDANT_STORY_TOPIC_SHIFT,
    DEFERENTIAL,
    CONTENT_AFFECT_SPLIT,
    SELF_CRITICISM_HOPELESSNESS,
    COMPLAINT_THERAPIST,
    REJECTS_INTERVENTION,
    COMPLAINT_ACTIVITIES,
    COMPLAINT_PARAMETERS,
    COMPLAINT_PROGRESS,
    DEFENDS_SELF,
    CONTROL_PRESSURE,
    REPLY_LATE_COMPLAINT,
    GENERIC_REPLY_COMPLAINT,
    DROPOUT_INTENT
  }
}

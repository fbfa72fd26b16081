package org.attune.analysis.thread;

/** Which way the patient's mood has gone over their last messages. */
public enum MoodTrend {
  FALLING,
  RISING,
  LEVEL,
  /** Too few messages that a mood could be heard in. */
  UNKNOWN
}

package org.attune.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** What one side said in a conversation. */
public record Utterance(From from, String text, Instant sentAt) {

  /** Which side. */
  public enum From {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("therapist")
    THERAPIST
  }
}

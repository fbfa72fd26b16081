package org.attune.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An earlier message of the same conversation. */
public record Turn(From from, String text, @Nullable Instant sentAt) {

  /** Who wrote it. */
  public enum From {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("therapist")
    THERAPIST
  }
}

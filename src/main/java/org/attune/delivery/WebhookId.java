package org.attune.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a registered webhook. */
public record WebhookId(@JsonValue String value) {
  @JsonCreator
  public WebhookId {}
}

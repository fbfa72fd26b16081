package org.attune.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.attune.conversation.MessageId;

/** A review's identity; one message has one review. */
public record ReviewId(@JsonValue String value) {
  @JsonCreator
  public ReviewId {}

  public static ReviewId of(MessageId message) {
    return new ReviewId(message.value().replaceFirst("^msg_", "rev_"));
  }

  @Override
  public String toString() {
    return value;
  }
}

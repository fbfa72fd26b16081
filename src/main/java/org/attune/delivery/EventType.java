package org.attune.delivery;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can be told, by its name on the wire. */
public enum EventType {
  REPLY_APPROVED("reply.approved"),
  REVIEW_ESCALATED("review.escalated");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Optional<EventType> byWireName(String name) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst();
  }
}

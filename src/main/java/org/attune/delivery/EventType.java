package org.attune.delivery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a webhook can be told, by its name on the wire. */
public enum EventType {
  REPLY_APPROVED("reply.approved"),
  REVIEW_ESCALATED("review.escalated"),
  /** Asked for by hand, to see whether the receiver works; nobody subscribes to it. */
  WEBHOOK_TEST("webhook.test");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** Those that a webhook can be registered for. */
  public static Set<EventType> subscribable() {
    return EnumSet.complementOf(EnumSet.of(WEBHOOK_TEST));
  }

  /** Their names, in one order and with a space between. */
  static String wireNames(Set<EventType> types) {
    return types.stream().map(EventType::wireName).sorted().collect(Collectors.joining(" "));
  }

  public static Optional<EventType> byWireName(String name) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(name)).findFirst();
  }
}

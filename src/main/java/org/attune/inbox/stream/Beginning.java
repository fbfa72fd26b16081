package org.attune.inbox.stream;

import org.jspecify.annotations.Nullable;

/** Where a stream begins. */
sealed interface Beginning {
  /** The sequence number after which events are sent. */
  long after();

  /** A first connection: what is new from now on. */
  record Fresh(long after) implements Beginning {}

  /** A connection that goes on where the last one broke. */
  record Resumed(long after) implements Beginning {}

  /**
   * The client's place cannot be found any more: it has to load everything anew.
   *
   * @param reason UNKNOWN or EXPIRED
   */
  record Resync(long after, String reason) implements Beginning {}

  /** Decides by what the client saw last and what there is. */
  static Beginning of(@Nullable String lastEventId, long head, long longestReplay) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return new Fresh(head);
    }
    if (!lastEventId.matches("\\d{1,18}") || Long.parseLong(lastEventId) > head) {
      return new Resync(head, "UNKNOWN");
    }
    long last = Long.parseLong(lastEventId);
    return head - last > longestReplay ? new Resync(head, "EXPIRED") : new Resumed(last);
  }
}

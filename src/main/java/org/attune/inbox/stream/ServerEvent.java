package org.attune.inbox.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;

/**
 * One server-sent event, in the wire format of the HTML standard.
 *
 * @param id the client's place once it has this
 * @param name null for a comment, which clients only take as a sign of life
 */
record ServerEvent(long id, @Nullable String name, Object data) {
  private static final long RETRY_MILLIS = 2_000;

  static ServerEvent heartbeat(long id) {
    return new ServerEvent(id, null, "heartbeat");
  }

  /** As sent, with the blank line that ends it. */
  byte[] bytes() {
    return (name == null ? comment() : event(name)).getBytes(UTF_8);
  }

  private String comment() {
    return "id: " + id + "\n:" + data + "\n\n";
  }

  private String event(String name) {
    return "id: %d\nevent: %s\nretry: %d\ndata: %s\n\n"
        .formatted(id, name, RETRY_MILLIS, Json.MAPPER.writeValueAsString(data));
  }
}

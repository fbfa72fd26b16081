package org.attune.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.attune.approval.Facts;
import org.attune.approval.Reviews.Cursor;
import org.attune.approval.Reviews.Queued;

/** A place in the queue as an opaque string for clients; it holds no patient data. */
final class QueueCursor {
  private static final int PARTS = 3;

  private QueueCursor() {}

  static String after(Queued last) {
    Facts facts = last.review().facts();
    String plain = last.rank() + "|" + facts.receivedAt().toEpochMilli() + "|" + facts.id().value();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /** Empty when it is none of ours. */
  static Optional<Cursor> parse(String cursor) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\\|", -1);
      return parts.length == PARTS
          ? Optional.of(new Cursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package org.attune.cli.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.attune.cli.rows.Row;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/messages} for one row. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageBody(
    String externalId,
    String conversationId,
    String patientId,
    @Nullable String patientName,
    @Nullable String therapistId,
    String text,
    String sentAt,
    @Nullable String language,
    @Nullable String programme) {

  /**
   * Fills what the row leaves open, the same way each time: a replayed message must be the same
   * message.
   *
   * @param otherwiseSentAt for a row that does not say when it was sent
   */
  static MessageBody of(Row.Message row, Instant otherwiseSentAt) {
    return new MessageBody(
        row.id(),
        row.conversationId() == null ? "conv-" + row.id() : row.conversationId(),
        row.patientId() == null ? "patient-" + row.id() : row.patientId(),
        row.patientName(),
        row.therapistId(),
        row.text(),
        row.sentAt() == null ? otherwiseSentAt.toString() : row.sentAt(),
        row.language(),
        row.programme());
  }
}

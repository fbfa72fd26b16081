package org.attune.cli.rows;

import java.util.List;
import org.attune.analysis.Turn;
import org.jspecify.annotations.Nullable;

/** A line of an input file: a message, or the reason why it is none. */
public sealed interface Row {
  /** Its place in the file, from 1. */
  long line();

  /**
   * A message to work on.
   *
   * @param id external id, else id, else the line number
   * @param text 1 to 20,000 UTF-16 code units
   * @param sentAt as written in the file
   * @param programme name of the programme that the patient takes part in
   */
  record Message(
      long line,
      String id,
      String text,
      @Nullable String conversationId,
      @Nullable String patientId,
      @Nullable String patientName,
      @Nullable String therapistId,
      @Nullable String language,
      @Nullable String sentAt,
      @Nullable String programme,
      List<Turn> history)
      implements Row {
    public Message {
      history = List.copyOf(history);
    }
  }

  /** A line that is skipped; the reason never quotes it. */
  record Bad(long line, String reason) implements Row {}
}

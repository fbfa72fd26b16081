package org.attune.suggestion;

import java.util.List;
import org.attune.analysis.Reading;
import org.attune.analysis.Turn;
import org.jspecify.annotations.Nullable;

/** A message and its reading, to draft replies for. */
public record SuggestionRequest(
    String text,
    Reading reading,
    @Nullable String patientName,
    List<Turn> history,
    Setting setting) {
  public SuggestionRequest {
    history = List.copyOf(history);
  }

  /** A message of which nothing is known but what is said. */
  public SuggestionRequest(
      String text, Reading reading, @Nullable String patientName, List<Turn> history) {
    this(text, reading, patientName, history, Setting.unknown());
  }

  /** The same message, with what is known of where it was written. */
  public SuggestionRequest in(Setting place) {
    return new SuggestionRequest(text, reading, patientName, history, place);
  }
}

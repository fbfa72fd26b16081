package org.attune.suggestion;

import java.util.List;
import org.attune.analysis.Reading;
import org.attune.analysis.Turn;
import org.jspecify.annotations.Nullable;

/** A message and its reading, to draft replies for. */
public record SuggestionRequest(
    String text, Reading reading, @Nullable String patientName, List<Turn> history) {
  public SuggestionRequest {
    history = List.copyOf(history);
  }
}

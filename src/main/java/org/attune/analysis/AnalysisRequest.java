package org.attune.analysis;

import java.util.List;

/**
 * A message to read, with what was said before it, oldest first.
 *
 * @param text 1 to 20,000 characters, untouched
 * @param scores whether to add the GoEmotions probabilities and what scope removed
 */
public record AnalysisRequest(String text, List<Turn> history, boolean scores) {
  public AnalysisRequest {
    history = List.copyOf(history);
  }

  public static AnalysisRequest of(String text) {
    return new AnalysisRequest(text, List.of(), false);
  }
}

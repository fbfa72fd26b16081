package org.attune.analysis;

/**
 * A sign of growth or strain in one facet of the alliance, with the words that show it.
 *
 * <p>Facets stay apart on purpose: text predicts alliance only weakly (Goldberg 2020), so there is
 * no single alliance score.
 */
public record AllianceCue(
    Facet label, Polarity polarity, double confidence, int start, int end, String quote) {

  /** Goal, task and bond after Bordin, usability after Doukani 2020. */
  public enum Facet {
    GOAL,
    TASK,
    BOND,
    USABILITY
  }

  /** Whether the facet is strengthened or strained. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE
  }
}

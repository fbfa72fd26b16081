package org.attune.analysis.linguistics;

/** Which word of a sentence governs which. */
public interface Dependencies {
  /** Index of the token that governs token {@code index}, -1 for the root. */
  int head(int index);

  /** Universal Dependencies relation of token {@code index} to its head. */
  String relation(int index);
}

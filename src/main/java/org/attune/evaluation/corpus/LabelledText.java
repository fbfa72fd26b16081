package org.attune.evaluation.corpus;

import java.util.Set;

/** A text with the labels that are true of it. */
public record LabelledText(String text, Set<String> labels) {
  public LabelledText {
    labels = Set.copyOf(labels);
  }
}

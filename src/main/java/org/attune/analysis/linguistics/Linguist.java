package org.attune.analysis.linguistics;

import java.util.List;

/** Splits a message into sentences with lemmas and dependencies. */
public interface Linguist {
  /** The sentences of {@code text} in order; every token's offsets are those of {@code text}. */
  List<Sentence> parse(String text);
}

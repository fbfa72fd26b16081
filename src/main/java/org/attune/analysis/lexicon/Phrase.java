package org.attune.analysis.lexicon;

import java.util.List;

/** A pattern over words, as written in a phrase file. */
record Phrase(String written, List<Element> elements) {
  Phrase {
    elements = List.copyOf(elements);
  }
}

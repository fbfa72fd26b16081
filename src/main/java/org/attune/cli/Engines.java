package org.attune.cli;

import org.attune.analysis.Analyzer;
import org.attune.suggestion.Suggester;

/** The parts of Attune that the offline commands work with, loaded when first asked for. */
interface Engines extends AutoCloseable {
  Analyzer analyzer();

  Suggester suggester();

  @Override
  void close();
}

package org.attune.cli;

import java.nio.file.Path;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.attune.suggestion.Suggester;

/** The parts of Attune that the offline commands work with, loaded when first asked for. */
interface Engines extends AutoCloseable {
  Analyzer analyzer();

  Suggester suggester();

  /** Opens the models with the encoder of a folder, to be measured; the caller closes them. */
  Analyzers.Models models(Path encoder);

  @Override
  void close();
}

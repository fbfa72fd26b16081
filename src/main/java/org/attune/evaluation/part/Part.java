package org.attune.evaluation.part;

import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.report.Section;

/** One measurement of the models. */
public interface Part {
  /** The data files whose content the figures depend on. */
  List<Path> files();

  /** Measures the models; the same models give the same figures, those of speed excepted. */
  Section measure(Analyzers.Models models, Steps steps);
}

package org.attune.suggestion;

import org.attune.suggestion.file.InvalidFiles;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the reply catalogue, file and line each, instead of a stack trace. */
class CatalogueFailureAnalyzer extends AbstractFailureAnalyzer<InvalidFiles> {
  @Override
  protected FailureAnalysis analyze(Throwable root, InvalidFiles cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Mend the named lines under prompts-templates, then start again.",
        cause);
  }
}

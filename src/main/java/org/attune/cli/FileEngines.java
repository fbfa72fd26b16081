package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.attune.analysis.Analyzer;
import org.attune.cli.console.Fault;
import org.attune.suggestion.Suggester;

/** The product's own engines, loaded from the directories under Attune's home. */
final class FileEngines implements Engines {
  private final Path models;
  private final Path templates;

  FileEngines(Path home) {
    this.models = home.resolve("models");
    this.templates = home.resolve("prompts-templates");
  }

  @Override
  public Analyzer analyzer() throws IOException {
    throw Fault.of("no analyzer for " + models);
  }

  @Override
  public Suggester suggester() throws IOException {
    throw Fault.of("no suggester for " + templates);
  }

  @Override
  public void close() {}
}

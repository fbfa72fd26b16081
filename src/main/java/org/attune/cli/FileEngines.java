package org.attune.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.attune.cli.console.Fault;
import org.attune.suggestion.CatalogueSuggester;
import org.attune.suggestion.Suggester;
import org.jspecify.annotations.Nullable;

/** The product's own engines, loaded from the directories under Attune's home. */
final class FileEngines implements Engines {
  private final Path home;
  private @Nullable Analyzer analyzer;
  private @Nullable Suggester suggester;

  FileEngines(Path home) {
    this.home = home;
  }

  @Override
  public Analyzer analyzer() {
    if (analyzer == null) {
      analyzer = opened(Analyzers::open, home.resolve("models"));
    }
    return analyzer;
  }

  @Override
  public Suggester suggester() {
    if (suggester == null) {
      suggester = opened(CatalogueSuggester::open, home.resolve("prompts-templates"));
    }
    return suggester;
  }

  @Override
  public Analyzers.Models models(Path encoder) {
    return opened(folder -> Analyzers.openModels(home.resolve("models"), folder), encoder);
  }

  private static <T> T opened(Function<Path, T> open, Path directory) {
    // What libraries print while they load and work must not end up between the data
    System.setOut(System.err);
    try {
      return open.apply(directory);
    } catch (RuntimeException e) {
      throw Fault.of(e.getMessage() == null ? "could not open " + directory : e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (analyzer != null) {
      analyzer.close();
    }
  }
}

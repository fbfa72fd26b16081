package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.Analyzers;
import org.attune.analysis.Reading;
import org.attune.evaluation.corpus.Messages;
import org.attune.evaluation.report.Section;
import org.attune.suggestion.Suggester;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;

/** What the drafts for real messages are like: offered or not, specific, short, easy to read. */
public final class DraftPart implements Part {
  private static final String TITLE = "Drafts";

  private final Path file;
  private final Messages messages;
  private final Suggester suggester;

  private DraftPart(Path file, Messages messages, Suggester suggester) {
    this.file = file;
    this.messages = messages;
    this.suggester = suggester;
  }

  public static DraftPart read(Path file, Suggester suggester) throws IOException {
    return new DraftPart(file, Messages.read(file), suggester);
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    DraftFigures figures = new DraftFigures();
    int total = messages.texts().size();
    for (int i = 0; i < total; i++) {
      String text = messages.texts().get(i);
      Reading reading = models.read(text);
      long before = System.nanoTime();
      Suggestions suggestions =
          suggester.suggest(new SuggestionRequest(text, reading, null, List.of()));
      figures.add(i, suggestions, System.nanoTime() - before);
      steps.done(TITLE, i + 1L, total);
    }
    return figures.section(TITLE).of(total);
  }
}

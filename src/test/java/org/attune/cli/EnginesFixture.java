package org.attune.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.Talk;
import org.attune.evaluation.ModelsFixture;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Suggester;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.SupportBehaviour;

/** Engines that need no models: a reading tells the text and history it was made from. */
final class EnginesFixture implements Engines {
  static final String UNREADABLE = "no engine can read this";

  @Override
  public Analyzer analyzer() {
    return EnginesFixture::read;
  }

  @Override
  public Suggester suggester() {
    return EnginesFixture::suggest;
  }

  @Override
  public Analyzers.Models models(Path encoder) {
    return new ModelsFixture();
  }

  private static Reading read(AnalysisRequest request) {
    if (request.text().equals(UNREADABLE)) {
      throw new IllegalStateException("cannot read: " + request.text());
    }
    int end = Math.min(5, request.text().length());
    return new Reading(
        "en",
        "test",
        List.of(new Emotion(Emotion.Label.HOPE, 0.5, 1, 0, end, request.text().substring(0, end))),
        Risk.none(),
        List.of(),
        List.of(),
        List.of(),
        new Talk(Talk.Label.NEUTRAL, 0.5),
        true,
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of("admiration", (double) request.history().size()),
        List.of());
  }

  private static Suggestions suggest(SuggestionRequest request) {
    if (request.patientName() == null) {
      return new Suggestions.Withheld(Suggestions.Reason.POLICY);
    }
    return new Suggestions.Offered(
        List.of(
            new Draft(
                "d1",
                "Dear " + request.patientName(),
                List.of(SupportBehaviour.VALIDATE),
                List.of(),
                Draft.Source.TEMPLATE,
                "t1",
                "because",
                List.of())));
  }

  @Override
  public void close() {}
}

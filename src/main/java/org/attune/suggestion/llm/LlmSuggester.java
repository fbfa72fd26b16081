package org.attune.suggestion.llm;

import java.util.ArrayList;
import java.util.List;
import org.attune.analysis.Risk;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Drafter;
import org.attune.suggestion.LiveCatalogue;
import org.attune.suggestion.ReplyChecker;
import org.attune.suggestion.Suggester;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.passage.Phrases;

/**
 * Puts a model's drafts before those of the templates, where they pass every guardrail.
 *
 * <p>The templates decide first whether anything is drafted at all: a message that speaks of risk,
 * even faintly, is never shown to a model.
 */
public final class LlmSuggester implements Suggester {
  private static final int MOST_DRAFTS = 3;
  private static final int MOST_OF_THE_MODEL = 2;

  private final LiveCatalogue catalogue;
  private final Drafter drafter;
  private final Grounding grounding;

  /**
   * @param neverSays phrases of a draft that speaks of its instructions
   */
  public LlmSuggester(LiveCatalogue catalogue, Drafter drafter, Phrases neverSays) {
    this.catalogue = catalogue;
    this.drafter = drafter;
    this.grounding = new Grounding(neverSays);
  }

  @Override
  public Suggestions suggest(SuggestionRequest request) {
    return switch (catalogue.suggest(request)) {
      case Suggestions.Withheld withheld -> withheld;
      case Suggestions.NotNeeded notNeeded -> notNeeded;
      case Suggestions.Offered offered ->
          mayLeave(request.reading().risk()) ? merged(request, offered) : offered;
    };
  }

  private static boolean mayLeave(Risk risk) {
    return risk.level() == Risk.Level.R0 && risk.flags().isEmpty();
  }

  /** Templates fill the places that the model leaves; each draft does something else first. */
  private Suggestions merged(SuggestionRequest request, Suggestions.Offered templates) {
    List<Draft> drafts = new ArrayList<>();
    for (Draft draft : drafter.draft(request)) {
      Draft checked = draft.checked(checks(draft, request));
      if (drafts.size() < MOST_OF_THE_MODEL && !checked.isBlocked() && adds(checked, drafts)) {
        drafts.add(catalogue.finished(request, checked));
      }
    }
    for (Draft draft : templates.drafts()) {
      if (drafts.size() < MOST_DRAFTS && adds(draft, drafts)) {
        drafts.add(draft);
      }
    }
    return drafts.size() < 2 ? templates : new Suggestions.Offered(drafts);
  }

  private List<Check> checks(Draft draft, SuggestionRequest request) {
    List<Check> checks = new ArrayList<>();
    checks.add(grounding.check(draft, request));
    checks.addAll(catalogue.check(request, draft.text(), ReplyChecker.Author.DRAFTER));
    return checks;
  }

  private static boolean adds(Draft draft, List<Draft> others) {
    return others.stream()
        .noneMatch(other -> other.behaviours().getFirst() == draft.behaviours().getFirst());
  }
}

package org.attune.supervision.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.kernel.Quote;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.ReplyChecker;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;

/** A case dressed as any other review: read by the machine, with drafts and their checks. */
record SeededReview(Reading reading, Suggestions suggestions) {
  private static final int ID_CHARACTERS = 20;

  /**
   * Dresses {@code seeded}.
   *
   * @param read what the analysis says of the message; its risk is left out, for a message in which
   *     the machine sees danger would have no draft
   */
  static SeededReview of(SeededCase seeded, Reading read, ReplyChecker checker) {
    Reading calm = read.withRisk(Risk.none());
    SuggestionRequest request =
        new SuggestionRequest(seeded.message(), calm, seeded.patient(), List.of());
    List<Draft> drafts = new ArrayList<>();
    for (SeededCase.FlawedDraft draft : seeded.drafts()) {
      drafts.add(draft(seeded, draft, shown(checker, request, draft.text())));
    }
    return new SeededReview(calm, new Suggestions.Offered(List.copyOf(drafts)));
  }

  private static Draft draft(SeededCase seeded, SeededCase.FlawedDraft draft, List<Check> checks) {
    String hash = Sha256.ofParts("seeded draft", seeded.id(), draft.text()).hex();
    return new Draft(
        hash.substring(0, ID_CHARACTERS),
        draft.text(),
        draft.behaviours(),
        List.of(opening(seeded.message())),
        Draft.Source.TEMPLATE,
        template(draft),
        draft.why(),
        checks);
  }

  /** The message's first sentence, as the passage that the draft takes up. */
  private static Quote opening(String message) {
    int stop = message.indexOf(". ");
    int end = stop < 0 ? message.length() : stop + 1;
    return new Quote(0, end, message.substring(0, end));
  }

  private static String template(SeededCase.FlawedDraft draft) {
    return draft.behaviours().stream()
        .map(behaviour -> behaviour.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining("-", "life-", ""));
  }

  /** No offered draft shows a block, so neither does this one. */
  private static List<Check> shown(ReplyChecker checker, SuggestionRequest request, String text) {
    return checker.check(request, text, ReplyChecker.Author.DRAFTER).stream()
        .filter(check -> check.verdict() != Check.Kind.BLOCK)
        .toList();
  }
}

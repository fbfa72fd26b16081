package org.attune.suggestion.drafter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Question;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.template.Frame;
import org.attune.suggestion.template.Lexicon;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.template.Wording;

/** Puts off, in so many words, the questions that a draft leaves open. */
final class Deferrals {
  private final Lexicon lexicon;

  Deferrals(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The draft with its open questions put off, before its own closing question.
   *
   * @param takenUp the question that the draft repeats, if it does
   */
  String addTo(String draft, PatientMessage message, Optional<Question> takenUp, Chance chance) {
    List<Question> open =
        lexicon.language().withoutPleas(message.questions()).stream()
            .filter(q -> takenUp.filter(q::equals).isEmpty())
            .filter(q -> takenUp.isEmpty() || (saysMore(q) && !asksTheSame(q, takenUp, message)))
            .toList();
    if (open.isEmpty()) {
      return draft;
    }
    Map<Slot, String> values = new EnumMap<>(Slot.class);
    Optional<Asked> asked =
        open.size() == 1
            ? Asked.mainOf(open, lexicon.language()).filter(a -> !a.isQuoted())
            : Optional.empty();
    asked.ifPresent(a -> values.put(Slot.ASK, a.words()));
    List<Wording> ways =
        asked.isPresent() && takenUp.isPresent()
            ? lexicon.ways(Frame.DEFER_ONE_QUESTION)
            : takenUp.isEmpty() && open.size() == 1
                ? lexicon.ways(Frame.DEFER_UNQUOTED_QUESTION)
                : lexicon.ways(Frame.DEFER_QUESTIONS);
    return ways.get(chance.applyAsInt(ways.size()))
        .fill(values, chance)
        .map(filled -> insert(draft, filled.text()))
        .orElse(draft);
  }

  /** "What do I do?" is answered by any reply that takes up another question. */
  private boolean saysMore(Question question) {
    Language language = lexicon.language();
    return language.contentWords(question.text()).size() > 1;
  }

  /** What answers one question answers another of its kind. */
  private static boolean asksTheSame(
      Question question, Optional<Question> answered, PatientMessage message) {
    return answered
        .filter(other ->
            message.requests().stream()
                .anyMatch(kind -> kind.isAskedIn(question) && kind.isAskedIn(other)))
        .isPresent();
  }

  private static String insert(String draft, String sentence) {
    List<TextSpan> sentences = Sentences.of(draft);
    TextSpan last = sentences.getLast();
    if (!last.in(draft).endsWith("?") || sentences.size() < 2) {
      return draft + " " + sentence;
    }
    return draft.substring(0, last.start()) + sentence + " " + draft.substring(last.start());
  }
}

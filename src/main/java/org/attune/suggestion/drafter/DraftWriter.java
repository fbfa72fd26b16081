package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attune.kernel.Quote;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Question;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.Frame;
import org.attune.suggestion.template.Lexicon;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.template.Template;
import org.attune.suggestion.template.Wording;

/** Fills one template for one message. */
final class DraftWriter {
  private static final int ID_CHARACTERS = 20;

  private final Lexicon lexicon;
  private final String version;
  private final Deferrals deferrals;

  DraftWriter(Catalogue catalogue) {
    this.lexicon = catalogue.lexicon();
    this.version = catalogue.version();
    this.deferrals = new Deferrals(lexicon);
  }

  /** The draft, or nothing where the message does not give what the template needs. */
  Optional<Draft> write(
      Candidate candidate,
      PatientMessage message,
      Values values,
      Function<String, List<Check>> checks) {
    Template template = candidate.template();
    Chance chance = new Chance(message.text(), template.id());
    Optional<Wording.Filled> filled = template.wording().fill(values.words(), chance);
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    Optional<Question> takenUp = takenUp(filled.get(), message, values);
    String body = Polish.of(filled.get().text());
    boolean complete = takenUp.isPresent() && template.situation().defersQuestions();
    String whole = complete ? body : deferrals.addTo(body, message, takenUp, chance);
    String text = greeted(whole, values, chance);
    String why =
        template.why().fill(values.words(), chance).map(f -> Polish.of(f.text())).orElse("");
    return Optional.of(
        new Draft(
            Sha256.ofParts(message.text(), template.id(), text).hex().substring(0, ID_CHARACTERS),
            text,
            template.behaviours(),
            answers(candidate, message, values, filled.get()),
            Draft.Source.TEMPLATE,
            template.id() + "@" + version,
            why,
            checks.apply(text)));
  }

  /** The question that is repeated, or answered without repeating it. */
  private static Optional<Question> takenUp(
      Wording.Filled filled, PatientMessage message, Values values) {
    return filled.used().contains(Slot.ASK) || filled.used().contains(Slot.ASKS)
        ? values.asked().map(Asked::question).or(() -> message.questions().stream().findFirst())
        : Optional.empty();
  }

  private String greeted(String body, Values values, Chance chance) {
    return lexicon
        .ways(Frame.GREETING)
        .getFirst()
        .fill(values.words(), chance)
        .map(greeting -> greeting.text() + "\n\n" + body)
        .orElse(body);
  }

  /** What the draft takes up: quotations and every question; else what the situation shows in. */
  private static List<Quote> answers(
      Candidate candidate, PatientMessage message, Values values, Wording.Filled filled) {
    List<Quote> answers = new ArrayList<>();
    values
        .quoted()
        .forEach((slot, quote) -> {
          if (filled.used().contains(slot)) {
            answers.add(quote);
          }
        });
    message.questions().forEach(question -> answers.add(question.quote()));
    if (answers.isEmpty()) {
      candidate.step().focus().stream()
          .limit(1)
          .map(focus -> focus.span().quoteFrom(message.text()))
          .forEach(answers::add);
    }
    answers.sort(Comparator.comparingInt(Quote::start));
    return answers;
  }
}

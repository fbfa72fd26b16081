package org.attune.suggestion.llm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.analysis.Turn;
import org.attune.kernel.Quote;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Drafter;
import org.attune.suggestion.SuggestionRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a language model for drafts; gives none where it fails, is slow, or does not keep to the
 * schema. What it gives has passed no guardrail yet.
 *
 * <p>Blocks: call it off the event loop.
 */
public final class LlmDrafter implements Drafter {
  private static final Logger LOG = LoggerFactory.getLogger(LlmDrafter.class);
  private static final int EARLIER_TURNS = 4;
  private static final int ID_CHARACTERS = 20;

  private final LanguageModel model;
  private final LlmPrompts prompts;
  private final Breaker breaker;

  public LlmDrafter(
      LanguageModel model, LlmPrompts prompts, LlmProperties properties, Clock clock) {
    this.model = model;
    this.prompts = prompts;
    this.breaker = new Breaker(properties.failures(), properties.pause(), clock);
  }

  @Override
  public List<Draft> draft(SuggestionRequest request) {
    return breaker.letsThrough() ? asked(request) : List.of();
  }

  private List<Draft> asked(SuggestionRequest request) {
    Disguise disguise = new Disguise(Optional.ofNullable(request.patientName()));
    Optional<Answer> answer = answer(user(request, disguise));
    if (answer.isEmpty()) {
      breaker.failed();
      return List.of();
    }
    breaker.succeeded();
    return answer.get().drafts().stream().map(s -> draft(s, request, disguise)).toList();
  }

  private Optional<Answer> answer(String user) {
    try {
      return Answer.read(model.answer(prompts.system(), user));
    } catch (RuntimeException failure) {
      LOG.warn("no answer of the language model: {}", failure.getClass().getName());
      return Optional.empty();
    }
  }

  /** Every word of the conversation is disguised first, then fenced. */
  private String user(SuggestionRequest request, Disguise disguise) {
    List<String> parts = new ArrayList<>();
    parts.add(prompts.task());
    List<Turn> history = request.history();
    for (Turn turn : history.subList(Math.max(0, history.size() - EARLIER_TURNS), history.size())) {
      String who = turn.from() == Turn.From.PATIENT ? "patient" : "therapist";
      parts.add(Fence.around("earlier", "by the " + who + "\n" + disguise.hide(turn.text())));
    }
    parts.add(Fence.around("patient_message", disguise.hide(request.text())));
    return String.join("\n\n", parts);
  }

  private Draft draft(Answer.Suggestion suggestion, SuggestionRequest request, Disguise disguise) {
    String text = shown(suggestion.text(), disguise);
    String source = model.name() + "#" + prompts.hash();
    return new Draft(
        Sha256.ofParts(request.text(), source, text).hex().substring(0, ID_CHARACTERS),
        text,
        suggestion.known(),
        answers(suggestion, request.text(), disguise),
        Draft.Source.LLM,
        source,
        "Written by a language model (" + source + "): " + shown(suggestion.why(), disguise),
        List.of());
  }

  private static String shown(String words, Disguise disguise) {
    return Fence.plain(disguise.restore(words)).strip();
  }

  /** The quotations that the message and the draft really hold. */
  private static List<Quote> answers(
      Answer.Suggestion suggestion, String message, Disguise disguise) {
    List<Quote> answers = new ArrayList<>();
    String text = shown(suggestion.text(), disguise);
    for (String quote : suggestion.quotes()) {
      String words = shown(quote, disguise);
      int start = words.isEmpty() || !text.contains(words) ? -1 : message.indexOf(words);
      if (start >= 0) {
        answers.add(new Quote(start, start + words.length(), words));
      }
    }
    return answers;
  }
}

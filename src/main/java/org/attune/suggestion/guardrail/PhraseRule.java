package org.attune.suggestion.guardrail;

import java.util.List;
import java.util.Optional;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Word;

/**
 * Forbids phrases that stand in a file under {@code prompts-templates/guardrails}.
 *
 * @param guardsSafety whether it blocks a therapist, too
 * @param readsQuotations whether the patient's words in quotation marks count as well
 * @param reason what to tell the therapist
 * @param except phrases that make a sentence harmless
 */
public record PhraseRule(
    String rule,
    boolean guardsSafety,
    boolean readsQuotations,
    String reason,
    Phrases phrases,
    Phrases except)
    implements Guardrail {

  @Override
  public Verdict judge(Reply reply) {
    Optional<String> found = find(readsQuotations ? reply.text() : reply.ownText());
    return found.isPresent()
        ? new Verdict.Block(reason + (readsQuotations ? "" : ": \"" + found.get() + "\""))
        : Verdict.pass();
  }

  /** The first phrase found in {@code text} outside a sentence that makes it harmless. */
  public Optional<String> find(String text) {
    for (TextSpan sentence : Sentences.of(text)) {
      List<Word> words = Word.of(sentence.in(text));
      Optional<TextSpan> span = phrases.find(words);
      if (span.isPresent() && except.find(words).isEmpty()) {
        return Optional.of(span.get().in(sentence.in(text)));
      }
    }
    return Optional.empty();
  }
}

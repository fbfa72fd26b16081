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
    for (Reply.Sentence sentence : reply.sentences()) {
      Optional<String> found =
          readsQuotations
              ? find(sentence.text(), sentence.words())
              : find(sentence.own(), sentence.ownWords());
      if (found.isPresent()) {
        return new Verdict.Block(reason + (readsQuotations ? "" : ": \"" + found.get() + "\""));
      }
    }
    return Verdict.pass();
  }

  /** The first phrase found in {@code text} outside a sentence that makes it harmless. */
  public Optional<String> find(String text) {
    for (TextSpan span : Sentences.of(text)) {
      String sentence = span.in(text);
      Optional<String> found = find(sentence, Word.of(sentence));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The first phrase found in one sentence, unless another makes it harmless.
   *
   * @param words those of {@code sentence}
   */
  public Optional<String> find(String sentence, List<Word> words) {
    return phrases
        .find(words)
        .filter(span -> except.find(words).isEmpty())
        .map(span -> span.in(sentence));
  }
}

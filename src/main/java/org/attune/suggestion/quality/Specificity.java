package org.attune.suggestion.quality;

import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.passage.Language;

/**
 * Two content words or a short quotation of this very message.
 *
 * @param language tells words with content from those without
 */
public record Specificity(Language language) implements Style {
  private static final int SHORT_MESSAGE_WORDS = 8;
  private static final int ENOUGH_WORDS = 2;

  @Override
  public String rule() {
    return "SPECIFICITY";
  }

  @Override
  public Verdict judge(Reply reply) {
    if (reply.message().words().size() < SHORT_MESSAGE_WORDS) {
      return new Verdict.Pass("waived for a message of a few words");
    }
    String message = reply.message().text();
    if (reply.quotations().stream().anyMatch(message::contains)) {
      return new Verdict.Pass("quotes the message");
    }
    if (reply.message().echo().isToldBackIn(reply.words(), language)) {
      return new Verdict.Pass("tells the message back");
    }
    if (repeatsQuestion(reply)) {
      return new Verdict.Pass("repeats the patient's question");
    }
    long shared = reply.message().echo().sharedWith(reply.words(), language);
    return shared >= ENOUGH_WORDS
        ? new Verdict.Pass(shared + " of the patient's words")
        : new Verdict.Block("could be an answer to anybody");
  }

  /** "Can I have two more weeks?" has one word with content, and nobody else asked it. */
  private boolean repeatsQuestion(Reply reply) {
    return Asked.mainOf(reply.message().questions(), language)
        .filter(asked -> reply.text().contains(asked.words()))
        .isPresent();
  }
}

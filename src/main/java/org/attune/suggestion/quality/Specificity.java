package org.attune.suggestion.quality;

import java.util.Set;
import java.util.stream.Collectors;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.Word;

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
    long shared = shared(message, reply.text());
    return shared >= ENOUGH_WORDS
        ? new Verdict.Pass(shared + " of the patient's words")
        : new Verdict.Block("could be an answer to anybody");
  }

  private long shared(String message, String reply) {
    Set<String> theirs =
        language.contentWords(message).stream().map(Word::stem).collect(Collectors.toSet());
    return language.contentWords(reply).stream()
        .map(Word::stem)
        .filter(theirs::contains)
        .distinct()
        .count();
  }
}

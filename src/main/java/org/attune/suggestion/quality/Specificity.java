package org.attune.suggestion.quality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.Reflection;
import org.attune.suggestion.passage.Word;

/**
 * Two content words or a short quotation of this very message.
 *
 * @param language tells words with content from those without
 */
public record Specificity(Language language) implements Style {
  private static final int SHORT_MESSAGE_WORDS = 8;
  private static final int ENOUGH_WORDS = 2;
  private static final int TOLD_WORDS = 5;

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
    if (tellsBack(reply)) {
      return new Verdict.Pass("tells the message back");
    }
    long shared = shared(message, reply.text());
    return shared >= ENOUGH_WORDS
        ? new Verdict.Pass(shared + " of the patient's words")
        : new Verdict.Block("could be an answer to anybody");
  }

  /** Whether a run of the patient's words comes back with only the persons turned. */
  private static boolean tellsBack(Reply reply) {
    Set<List<String>> theirs = Set.copyOf(runs(reply.message().words()));
    return runs(reply.words()).stream().anyMatch(theirs::contains);
  }

  private static List<List<String>> runs(List<Word> words) {
    List<String> told = words.stream().map(Reflection::turned).toList();
    return IntStream.rangeClosed(0, told.size() - TOLD_WORDS)
        .mapToObj(at -> told.subList(at, at + TOLD_WORDS))
        .distinct()
        .toList();
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

package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;

/** A question of the patient, word for word. */
public record Question(Quote quote) {
  private static final Pattern NOT_KNOWING =
      Pattern.compile("(?:I|and|but) (?:just )?don['’]?t know");

  public String text() {
    return quote.quote();
  }

  /** Every sentence that ends in a question mark. */
  public static List<Question> in(String text) {
    List<Question> questions = new ArrayList<>();
    for (TextSpan sentence : Sentences.of(text)) {
      if (isQuestion(sentence.in(text))) {
        questions.add(new Question(sentence.quoteFrom(text)));
      }
    }
    return questions;
  }

  /** "I don't know what to do?" has the mark of a question, but asks nothing. */
  private static boolean isQuestion(String sentence) {
    return sentence.endsWith("?")
        && !sentence.matches("(?s)I(?:['’]\\w+)? .*")
        && !NOT_KNOWING.matcher(sentence).find();
  }
}

package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;

/** A question of the patient, word for word. */
public record Question(Quote quote) {
  private static final Pattern STATEMENT = Pattern.compile("I(?:['’]\\w+)? ");
  private static final Pattern NOT_KNOWING =
      Pattern.compile("(?:I|and|but) (?:just )?don['’]?t know");

  private static final Pattern ASKING_AFTER_COMMA =
      Pattern.compile(
          "^(?!(?i:what|how|why|who|when|where|should|am|is|are|do|does|can|could|would|will|has|have)\\b).{12,}?,"
              + " (?:and |but |so )?((?:what|how|why|should|am i|is it|do i|can i)\\b.{6,})$",
          Pattern.DOTALL);

  public String text() {
    return quote.quote();
  }

  /** Every sentence that ends in a question mark. */
  public static List<Question> in(String text) {
    List<Question> questions = new ArrayList<>();
    for (TextSpan sentence : Sentences.of(text)) {
      if (isQuestion(sentence.in(text))) {
        questions.add(new Question(asking(sentence, text).quoteFrom(text)));
      }
    }
    return questions;
  }

  /** Of "Now I feel awful, what do I do?" only what follows the comma asks. */
  private static TextSpan asking(TextSpan sentence, String text) {
    Matcher afterComma = ASKING_AFTER_COMMA.matcher(sentence.in(text));
    return afterComma.find()
        ? new TextSpan(sentence.start() + afterComma.start(1), sentence.end())
        : sentence;
  }

  /** "I don't know what to do?" has the mark of a question, but asks nothing. */
  private static boolean isQuestion(String sentence) {
    return sentence.endsWith("?")
        && !STATEMENT.matcher(sentence).lookingAt()
        && !NOT_KNOWING.matcher(sentence).find();
  }
}

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
              + " (?:and |but |so )?((?:what|how|why|should|am i|(?:is|does|was|would|will|could) (?:it|this|that|there)"
              + "|(?:do|did|can|could|may|shall|will) (?:i|we|you))\\b.{5,})$",
          Pattern.DOTALL);

  /** "I'd like to know who reads this." asks, and seldom has a mark. */
  private static final Pattern INDIRECT =
      Pattern.compile(
          "^(?:(?:hi|hello|also|and|so|but|just|one more thing)\\b[,:]?\\s+)*"
              + "(?:(?:i['’]d|i would) (?:also |just |really )?(?:like|love) to (?:know|ask)"
              + "|i (?:just |also )?(?:wanted|want|need) to ask(?: you)?"
              + "|(?:i['’]m|i am|i was|i['’]ve been)? ?(?:just )?wondering"
              + "|(?:please|could you|can you|would you)(?: please)? (?:tell me|let me know))[,:]?\\s+"
              + "((?:if|whether|who|(?:what|which|when|where|why|how)\\b"
              + "(?! (?:is|are|was|do|does|did|can|could|should|will|would)\\b))\\b.{6,}?)[.!?\\s]*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public String text() {
    return quote.quote();
  }

  /** Whether it was asked within a statement, so that its words stand in the order of one. */
  boolean isIndirect() {
    return !text().endsWith("?");
  }

  /** Every sentence that ends in a question mark, or asks within a statement. */
  public static List<Question> in(String text) {
    List<Question> questions = new ArrayList<>();
    for (TextSpan sentence : Sentences.of(text)) {
      Matcher within = INDIRECT.matcher(sentence.in(text));
      if (within.find()) {
        int start = sentence.start();
        TextSpan asked = new TextSpan(start + within.start(1), start + within.end(1));
        questions.add(new Question(asked.quoteFrom(text)));
      } else if (isQuestion(sentence.in(text))) {
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

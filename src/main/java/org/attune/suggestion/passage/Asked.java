package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question as a reply repeats it.
 *
 * @param words "how to move on", or the question itself
 * @param isQuoted whether it is the question itself, word for word
 */
public record Asked(Question question, String words, boolean isQuoted) {
  private static final int LONGEST_QUOTED_WORDS = 18;

  /** "Where should I sit with my worry? In the toilet?": the second asks nothing of its own. */
  private static final Pattern TURN_OF_PHRASE =
      Pattern.compile(
          "^(?!.*\\b(?:what|which|who|how|when|where|why)\\b)(?:in|on|at|by|under|into|like|even|really|seriously)\\b.{0,24}$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The question most worth repeating; questions that cannot be repeated safely are left out. */
  public static Optional<Asked> mainOf(List<Question> questions, Language language) {
    Optional<Asked> best = Optional.empty();
    int most = -1;
    for (Question question : questions) {
      Optional<Asked> asked = of(question, language);
      int content = asked.map(a -> language.contentWords(a.words()).size()).orElse(-1);
      if (content > most) {
        best = asked;
        most = content;
      }
    }
    return best;
  }

  static Optional<Asked> of(Question question, Language language) {
    Optional<String> told =
        question.isIndirect()
            ? Retelling.ofClause(question.text(), language)
            : Retelling.of(question.text(), language);
    return told.filter(words -> isSafe(words, language))
        .map(words -> new Asked(question, words, false))
        .or(() -> question.isIndirect() ? Optional.empty() : quoted(question, language));
  }

  private static boolean isSafe(String words, Language language) {
    return language.mayRepeat(Word.of(words));
  }

  private static Optional<Asked> quoted(Question asked, Language language) {
    String question = asked.text();
    boolean fits =
        Word.of(question).size() <= LONGEST_QUOTED_WORDS
            && Word.of(question).size() >= 3
            && !question.matches("(?s).*(\\d{3}|[\"“”\\n]).*") // "module 4", but no telephone
            && !Names.mayStandIn(question)
            && !TURN_OF_PHRASE.matcher(question).matches()
            && isSafe(question, language);
    return fits ? Optional.of(new Asked(asked, question, true)) : Optional.empty();
  }
}

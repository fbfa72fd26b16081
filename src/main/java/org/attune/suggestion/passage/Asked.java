package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;

/**
 * A question as a reply repeats it: "how to move on", or in quotation marks.
 *
 * @param words what follows "You ask"
 */
public record Asked(Question question, String words) {
  private static final int LONGEST_QUOTED_WORDS = 13;

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
    Optional<String> told = Retelling.of(question.text()).filter(t -> isSafe(t, language));
    return told.or(() -> quoted(question.text(), language)).map(t -> new Asked(question, t));
  }

  private static boolean isSafe(String words, Language language) {
    return language.mayRepeat(Word.of(words));
  }

  private static Optional<String> quoted(String question, Language language) {
    boolean fits =
        Word.of(question).size() <= LONGEST_QUOTED_WORDS
            && Word.of(question).size() >= 3
            && !question.matches("(?s).*[\\d\"“”\\n].*")
            && !question.matches("(?s).*\\s(?!I\\b)\\p{Lu}.*")
            && isSafe(question, language);
    return fits ? Optional.of("\"" + question + "\"") : Optional.empty();
  }
}

package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of answer that messages ask for, e.g. how to tell somebody.
 *
 * @param weight how much it says about the answer that is wanted, 1 to 3
 * @param asked phrases of a question that asks for it
 * @param said phrases of any other sentence that does: "I don't know how to tell him"
 * @param unless what shows that something else is asked
 */
public record Request(String id, int weight, Phrases asked, Phrases said, Phrases unless) {
  private static final double HEAVIEST = 3;

  /** What a message asks for: in its questions first, then in what it says. */
  public static List<Request> in(List<Word> words, List<Question> questions, List<Request> kinds) {
    List<Request> found = new ArrayList<>();
    for (Request kind : kinds) {
      if (questions.stream().anyMatch(kind::isAskedIn)) {
        found.add(kind);
      }
    }
    for (Request kind : kinds) {
      if (!found.contains(kind)
          && kind.said.find(words).isPresent()
          && kind.unless.find(words).isEmpty()) {
        found.add(kind);
      }
    }
    return found;
  }

  double share() {
    return weight / HEAVIEST;
  }

  public boolean isAskedIn(Question question) {
    List<Word> words = Word.of(question.text());
    return asked.find(words).isPresent() && unless.find(words).isEmpty();
  }
}

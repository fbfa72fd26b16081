package org.attune.suggestion.passage;

import java.util.List;
import java.util.Set;

/**
 * Word lists that decide which of the patient's words can be taken up, and how.
 *
 * @param functionWords words without content of their own
 * @param subjects words a clause worth quoting starts with
 * @param leadIns words cut off in front of a clause
 * @param danglingEnds words a clause cannot end with
 * @param neverQuote what is not repeated: violence, methods, sex, slurs, insults
 * @param selfAttacks what would be affirmed by repeating it
 * @param plainWords true of anybody, so worth little as a quotation
 * @param tellingWords what makes a clause worth quoting
 * @param concernWords what says what is hard, and is taken up before any other passage
 * @param finiteVerbs what shows that a few words are a whole clause: "is", "won't", "left"
 * @param feltOpenings what tells of a feeling or a wish: "you miss", "you want"
 * @param pleaWords words of a question that asks for help and names nothing: "any advice?"
 */
public record Language(
    Set<String> functionWords,
    Set<String> subjects,
    Set<String> leadIns,
    Set<String> danglingEnds,
    Phrases neverQuote,
    Phrases selfAttacks,
    Phrases plainWords,
    Phrases tellingWords,
    Phrases concernWords,
    Set<String> finiteVerbs,
    Phrases feltOpenings,
    Set<String> pleaWords) {

  public boolean hasContent(Word word) {
    return word.form().length() > 2 && !functionWords.contains(word.form());
  }

  /** Whether a passage can stand in a reply without harm. */
  public boolean mayRepeat(List<Word> words) {
    return neverQuote.find(words).isEmpty() && selfAttacks.find(words).isEmpty();
  }

  /** The questions that name something; the others are answered by whatever a reply offers. */
  public List<Question> withoutPleas(List<Question> questions) {
    return questions.stream().filter(question -> !isPlea(question)).toList();
  }

  /** "What can I do?": every reply that offers something answers it, and none need repeat it. */
  private boolean isPlea(Question question) {
    return contentWords(question.text()).stream().allMatch(word -> pleaWords.contains(word.form()));
  }

  /** Whether a passage told back begins with a feeling or a wish. */
  public boolean tellsFeeling(String told) {
    return feltOpenings.find(Word.of(told)).filter(span -> span.start() == 0).isPresent();
  }

  /** The words of {@code text} that say what it is about. */
  public List<Word> contentWords(String text) {
    return Word.of(text).stream().filter(this::hasContent).toList();
  }
}

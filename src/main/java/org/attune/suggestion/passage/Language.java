package org.attune.suggestion.passage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.kernel.TextSpan;

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
 * @param persons a word of the first person and what it is told back as: "my", "your"
 * @param sorrowWords what a reply may say that it is sorry to hear
 * @param uncertain words that only the writer can place: "you", "today"
 * @param background what tells how things came about: "we met", "used to"
 * @param wishOpenings what tells of a wish or a belief, which is not hard in itself: "you want"
 * @param pastVerbs what tells of something past: "left"
 * @param goodNews what went well, and is not what a reply is wanted for
 * @param turns what brings the trouble in: "but", "lately"
 * @param pronouns "he" and "she", with the nouns they can stand for
 * @param hearsay what comes before that which is only feared, dreamt or said by others: "she says"
 * @param pleaWords words of a question that asks for help and names nothing: "any advice?"
 * @param permissions what asks for leave or an arrangement, in words however common: "may we have"
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
    Set<String> pleaWords,
    Phrases permissions,
    Map<String, String> persons,
    Phrases sorrowWords,
    Set<String> uncertain,
    Phrases background,
    Phrases wishOpenings,
    Set<String> pastVerbs,
    Phrases goodNews,
    Set<String> turns,
    Phrases hearsay,
    Map<String, Set<String>> pronouns) {

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
    return permissions.find(Word.of(question.text())).isEmpty()
        && contentWords(question.text()).stream().allMatch(word -> pleaWords.contains(word.form()));
  }

  /** Whether a passage told back begins with a feeling or a wish. */
  public boolean tellsFeeling(String told) {
    return feltOpenings.find(Word.of(told)).filter(span -> span.start() == 0).isPresent();
  }

  /** Whether a passage says what is hard, or is worth telling back for another reason. */
  public boolean saysMuch(List<Word> passage) {
    return concernWords.find(passage).isPresent() || tellingWords.find(passage).isPresent();
  }

  /** Whether "it is hard when …" can stand before a passage told back. */
  public boolean isHardNow(String told) {
    List<Word> words = Word.of(told);
    return concernWords.find(words).isPresent()
        && goodNews.find(words).isEmpty()
        && wishOpenings.find(words).filter(span -> span.start() == 0).isEmpty()
        && words.stream().noneMatch(word -> pastVerbs.contains(word.form()))
        && words.stream().skip(1).limit(2).noneMatch(word -> word.form().endsWith("ed"));
  }

  /** A word as it is told back: "I" as "you", "my" as "your", others as they are. */
  public String turned(Word word) {
    return persons.getOrDefault(word.form(), word.form());
  }

  /** The sentences of a text that ask something or tell what is hard. */
  public List<TextSpan> troubled(String text) {
    return Sentences.of(text).stream().filter(span -> isTroubled(span.in(text))).toList();
  }

  private boolean isTroubled(String sentence) {
    return sentence.endsWith("?") || concernWords.find(Word.of(sentence)).isPresent();
  }

  /** The words of {@code text} that say what it is about. */
  public List<Word> contentWords(String text) {
    return Word.of(text).stream().filter(this::hasContent).toList();
  }
}

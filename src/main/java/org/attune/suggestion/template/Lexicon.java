package org.attune.suggestion.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Echo;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.People;
import org.attune.suggestion.passage.Programme;
import org.attune.suggestion.passage.Question;
import org.attune.suggestion.passage.Request;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Topic;
import org.attune.suggestion.passage.Word;
import org.jspecify.annotations.Nullable;

/**
 * Words, feelings, people and topics: what stands in {@code prompts-templates/language}.
 *
 * @param matters labels of what patients bring up about the course, as the encoder hears them
 */
public record Lexicon(
    Language language,
    Map<Emotion.Label, Feeling> feelings,
    People people,
    List<Topic> topics,
    List<Request> requests,
    List<String> matters,
    CueBank cues,
    Map<Frame, List<Wording>> frames) {

  /**
   * How a reply may name a feeling.
   *
   * @param words what patients call it themselves
   * @param felt adjectives after "you may be feeling"
   * @param nouns nouns after "there may be"
   */
  public record Feeling(
      Emotion.Label label, List<String> words, List<String> felt, List<String> nouns) {}

  /** The ways of saying a sentence that the drafter adds; never empty. */
  public List<Wording> ways(Frame frame) {
    return frames.getOrDefault(frame, List.of());
  }

  /** The message of a patient in no particular programme. */
  public PatientMessage read(String text, Reading reading, @Nullable String name) {
    return read(text, reading, name, Programme.none());
  }

  /** The message as the drafter and the guardrails see it. */
  public PatientMessage read(
      String text, Reading reading, @Nullable String name, Programme programme) {
    List<Word> words = Word.of(text);
    List<TextSpan> troubled = language.troubled(text);
    List<Question> questions = Question.in(text);
    List<TextSpan> sentences = Sentences.of(text);
    boolean isOfWriter = words.stream().anyMatch(Word::isFirstPerson);
    boolean isGeneral = !isOfWriter && questions.size() == sentences.size();
    Reading all = cues.steering(reading, text, words, programme);
    // "What makes a marriage last?" tells of no confusion
    Reading steering = isGeneral ? all.withoutEmotions() : all;
    return new PatientMessage(
        text,
        steering,
        Optional.ofNullable(name).map(String::strip).filter(n -> !n.isEmpty()),
        words,
        questions,
        Request.in(words, questions, requests),
        people.in(words),
        isOfWriter ? Topic.in(reading, words, sentences, troubled, topics) : List.of(),
        programme,
        cues.treatmentIn(steering, words, programme),
        troubled.isEmpty() && cues.isEven(reading, words),
        Echo.of(words, language));
  }
}

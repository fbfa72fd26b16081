package org.attune.suggestion.template;

import java.util.List;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.RuptureCue;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Programme;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Word;

/**
 * Tells whether a cue about the treatment is about the treatment: a quarrel at home is no rupture,
 * and repairing one that is not there would harm.
 *
 * @param treatment words for the programme, its exercises and the exchange
 * @param address words that speak to the therapist
 * @param trouble words that no progress is told in: "they yelled at me" is none
 * @param programme words of the programme that the patient takes part in
 */
public record TreatmentContext(
    Phrases treatment, Phrases address, Phrases trouble, Phrases programme) {
  private static final int SHORT_MESSAGE_WORDS = 25;

  /**
   * From here on a cue is believed without a word of the treatment beside it; not questions and
   * progress, which people tell of their lives in much the same words.
   */
  private static final double BEYOND_DOUBT = 0.7;

  private static final double SURE_FACET = 0.6;

  /** Questions of life that were read as one of the course stayed below, in first letters. */
  private static final double ASKED_OUTRIGHT = 0.69;

  private static final int SHORT_QUESTION_WORDS = 45;

  /** The same, where the words of a programme speak of the treatment as well. */
  TreatmentContext in(Programme course) {
    return new TreatmentContext(treatment, address, trouble, course.words());
  }

  /** Whether these words speak of the programme, its exercises or the exchange. */
  boolean isAboutTreatment(List<Word> words) {
    return treatment.find(words).isPresent() || programme.find(words).isPresent();
  }

  boolean supports(ContentCue cue, String text, List<Word> message) {
    return isBeyondDoubt(cue) || isAskedOutright(cue, message) || comesWithIt(cue, text, message);
  }

  /** "What is a trigger?" names nothing of the course, and is asked of nobody else. */
  private static boolean isAskedOutright(ContentCue cue, List<Word> message) {
    boolean ofTheCourse =
        cue.label() == ContentCue.Label.QUESTION_UNDERSTANDING
            || cue.label() == ContentCue.Label.QUESTION_PROCESS;
    return ofTheCourse
        && cue.confidence() >= ASKED_OUTRIGHT
        && message.size() <= SHORT_QUESTION_WORDS;
  }

  private static boolean isBeyondDoubt(ContentCue cue) {
    return switch (cue.label()) {
      case QUESTION_UNDERSTANDING,
          QUESTION_PROCESS,
          IDENTIFIES_PATTERN,
          INSIGHT,
          OBSERVES_POSITIVE_CONSEQUENCE,
          TRIES_ALTERNATIVE_BEHAVIOUR ->
          false;
      default -> cue.confidence() >= BEYOND_DOUBT;
    };
  }

  private boolean comesWithIt(ContentCue cue, String text, List<Word> message) {
    return switch (cue.label()) {
      case DIFFICULTY_SKILL_SPECIFIC,
          DIFFICULTY_COGNITIVELY_DRAINING,
          DIFFICULTY_EMOTIONALLY_DRAINING,
          DIFFICULTY_CONTEXT,
          DIFFICULTY_FORGETTING,
          DIFFICULTY_TIME,
          DIFFICULTY_UNFAMILIAR,
          TREATMENT_AVOIDANCE,
          PROBLEM_WITH_TREATMENT_CONTENT ->
          isAboutTreatment(message);
      case IDENTIFIES_PATTERN, INSIGHT ->
          isAboutTreatment(message) && isUntroubled(text, cue.start());
      case OBSERVES_POSITIVE_CONSEQUENCE, TRIES_ALTERNATIVE_BEHAVIOUR ->
          isUntroubled(text, cue.start());
      case QUESTION_UNDERSTANDING, QUESTION_PROCESS, QUESTION_TECHNICAL ->
          isAboutTreatment(
              cue.confidence() >= BEYOND_DOUBT ? message : sentence(text, cue.start()));
      case ALLIANCE,
          MALADAPTIVE_REPETITIVE_THINKING,
          OBSERVES_NEGATIVE_CONSEQUENCE,
          OTHER_PROBLEM,
          QUESTION_OUT_OF_SCOPE,
          DISTORTION_MENTAL_FILTER,
          DISTORTION_JUMPING_TO_CONCLUSIONS,
          DISTORTION_CATASTROPHISING,
          DISTORTION_SHOULD,
          DISTORTION_OVERGENERALISING ->
          true;
    };
  }

  boolean supports(RuptureCue cue, String text, List<Word> message) {
    return cue.confidence() >= BEYOND_DOUBT || comesWithIt(cue, text, message);
  }

  private boolean comesWithIt(RuptureCue cue, String text, List<Word> message) {
    return switch (cue.label()) {
      case SELF_CRITICISM_HOPELESSNESS, CONTENT_AFFECT_SPLIT, MINIMAL_RESPONSE -> true;
      case DENIAL -> message.size() <= SHORT_MESSAGE_WORDS && isAboutUs(text, cue.start());
      case REJECTS_INTERVENTION, COMPLAINT_ACTIVITIES, COMPLAINT_PROGRESS, DROPOUT_INTENT ->
          isAboutTreatment(message);
      case DEFERENTIAL,
          ABSTRACT_TALK,
          AVOIDANT_STORY_TOPIC_SHIFT,
          COMPLAINT_THERAPIST,
          COMPLAINT_PARAMETERS,
          DEFENDS_SELF,
          CONTROL_PRESSURE,
          REPLY_LATE_COMPLAINT,
          GENERIC_REPLY_COMPLAINT ->
          isAboutUs(text, cue.start());
    };
  }

  /** Facets of the alliance are told of in few words; the surer ones need none of the treatment. */
  boolean supports(AllianceCue cue, List<Word> message) {
    return cue.confidence() >= SURE_FACET || isAboutTreatment(message);
  }

  private boolean isAboutUs(String text, int at) {
    List<Word> sentence = sentence(text, at);
    return isAboutTreatment(sentence) || address.find(sentence).isPresent();
  }

  private boolean isUntroubled(String text, int at) {
    return trouble.find(sentence(text, at)).isEmpty();
  }

  static List<Word> sentence(String text, int at) {
    return Sentences.of(text).stream()
        .filter(span -> span.start() <= at && at < span.end())
        .findFirst()
        .map(span -> Word.of(span.in(text)))
        .orElse(List.of());
  }
}

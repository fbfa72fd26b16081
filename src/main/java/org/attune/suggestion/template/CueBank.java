package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.TopicCue;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Programme;
import org.attune.suggestion.passage.Question;
import org.attune.suggestion.passage.Word;

/**
 * Plain phrases that show what a message is about and where it strains, for readings that do not
 * say; and what cues about the treatment have to come with before they steer a draft.
 *
 * @param entries each a label and its phrases
 * @param context tells whether a passage is about the treatment at all
 */
public record CueBank(List<Entry> entries, TreatmentContext context) {
  /** What a phrase is taken to be worth: enough to steer a draft, less than a trained head. */
  private static final double CONFIDENCE = 0.6;

  /** The topic that is the course itself. */
  private static final String COURSE = "task";

  /** Who writes of a trouble in life asks about that, also where a word of the course stands by. */
  private static final double OF_LIFE = 0.6;

  private static final double EVEN = 0.85;

  private static final Set<ContentCue.Label> TREATMENT =
      EnumSet.of(
          ContentCue.Label.TREATMENT_AVOIDANCE,
          ContentCue.Label.PROBLEM_WITH_TREATMENT_CONTENT,
          ContentCue.Label.QUESTION_TECHNICAL,
          ContentCue.Label.QUESTION_UNDERSTANDING,
          ContentCue.Label.QUESTION_PROCESS);

  /** The keys of an entry. */
  static final Set<String> KEYS = Set.of("content", "rupture", "words", "unless", "with");

  /**
   * Phrases for one label, a content label or a rupture marker.
   *
   * @param unless what rules it out anywhere in the message, and in the same sentence also where it
   *     was read by meaning
   * @param with what must stand somewhere in the message, if anything
   */
  public record Entry(
      Optional<ContentCue.Label> content,
      Optional<RuptureCue.Marker> rupture,
      Phrases words,
      Phrases unless,
      Optional<Phrases> with) {

    private Optional<TextSpan> find(List<Word> message) {
      boolean ruledOut =
          unless.find(message).isPresent()
              || with.filter(needed -> needed.find(message).isEmpty()).isPresent();
      return ruledOut ? Optional.empty() : words.find(message);
    }
  }

  /**
   * Whether a message speaks of the programme, its exercises or the exchange, by its words or by
   * cues that may steer.
   */
  boolean treatmentIn(Reading steering, List<Word> words, Programme programme) {
    return context.in(programme).isAboutTreatment(words)
        || !steering.alliance().isEmpty()
        || steering.content().stream()
            .anyMatch(cue -> TREATMENT.contains(cue.label()) || cue.label().isDifficulty());
  }

  /**
   * Whether nothing is felt in it as far as the reading can tell, and no word of it is of trouble.
   */
  boolean isEven(Reading reading, List<Word> words) {
    return context.trouble().find(words).isEmpty()
        && reading.emotions().stream()
            .anyMatch(e -> e.label() == Emotion.Label.NEUTRAL_UNCLEAR && e.confidence() >= EVEN);
  }

  /** The reading as far as it may steer a draft, with the cues that plain phrases add. */
  Reading steering(Reading reading, String text, List<Word> words, Programme programme) {
    TreatmentContext course = context.in(programme);
    List<ContentCue> content = new ArrayList<>();
    List<RuptureCue> rupture = new ArrayList<>();
    List<AllianceCue> alliance =
        reading.alliance().stream().filter(a -> course.supports(a, words)).toList();
    reading.content().stream()
        .filter(c -> course.supports(c, text, words) && !isSomethingElse(c, text))
        .forEach(content::add);
    reading.rupture().stream().filter(r -> course.supports(r, text, words)).forEach(rupture::add);
    for (Entry entry : entries) {
      entry
          .find(words)
          .ifPresent(span -> add(entry, span.start(), span.end(), text, content, rupture));
    }
    if (course.isAboutTreatment(words)
        && content.stream().noneMatch(CueBank::isQuestion)
        && reading.topics().stream().noneMatch(CueBank::isOfLife)) {
      Question.in(text).stream()
          .reduce((first, last) -> last)
          .ifPresent(asked -> content.add(asked(asked.quote())));
    }
    return reading.withCues(content, rupture, alliance);
  }

  private static boolean isQuestion(ContentCue cue) {
    return switch (cue.label()) {
      case QUESTION_UNDERSTANDING, QUESTION_PROCESS, QUESTION_TECHNICAL, QUESTION_OUT_OF_SCOPE ->
          true;
      default -> false;
    };
  }

  private static boolean isOfLife(TopicCue cue) {
    return !cue.label().equals(COURSE) && cue.confidence() >= OF_LIFE;
  }

  /** What is asked where the course is spoken of is a question on the course. */
  private static ContentCue asked(Quote asked) {
    return new ContentCue(
        ContentCue.Label.QUESTION_UNDERSTANDING,
        CONFIDENCE,
        asked.start(),
        asked.end(),
        asked.quote());
  }

  /** "Like I forgot something" tells of no exercise forgotten, however sure the reading is. */
  private boolean isSomethingElse(ContentCue cue, String text) {
    List<Word> sentence = TreatmentContext.sentence(text, cue.start());
    return entries.stream()
        .filter(entry -> entry.content().filter(label -> label == cue.label()).isPresent())
        .anyMatch(entry -> entry.unless().find(sentence).isPresent());
  }

  private static void add(
      Entry entry,
      int start,
      int end,
      String text,
      List<ContentCue> content,
      List<RuptureCue> rupture) {
    String quote = text.substring(start, end);
    entry
        .content()
        .filter(label ->
            content.stream().noneMatch(c -> c.label() == label && c.confidence() >= CONFIDENCE))
        .ifPresent(label -> content.add(new ContentCue(label, CONFIDENCE, start, end, quote)));
    entry
        .rupture()
        .filter(marker -> rupture.stream().noneMatch(cue -> cue.label() == marker))
        .ifPresent(marker -> rupture.add(new RuptureCue(marker, CONFIDENCE, start, end, quote)));
  }
}

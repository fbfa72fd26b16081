package org.attune.suggestion.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.MatterCue;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.People;
import org.attune.suggestion.passage.Phrases;

/**
 * When a template fits a message: each list is satisfied by any one of its members, an empty list
 * by every message.
 *
 * @param without topics that rule the template out
 * @param asks kinds of answer any of which the message has to ask for
 * @param matters any of which is enough by itself, where the reading heard it; else the mentions
 *     have to show it
 * @param mentions lists of phrases; of each the message has to hold one
 * @param obstacle whether one of the mentions is an obstacle typical of a programme
 * @param treatment whether the message has to speak of the programme or the exchange
 * @param minWords of the message
 */
record Conditions(
    List<String> topics,
    List<String> without,
    List<String> asks,
    List<Emotion.Label> emotions,
    List<ContentCue.Label> content,
    List<RuptureCue.Marker> rupture,
    List<AllianceCue.Facet> alliance,
    List<Talk.Label> talk,
    List<String> people,
    List<String> matters,
    List<Phrases> mentions,
    boolean obstacle,
    boolean treatment,
    Optional<Boolean> question,
    List<Valence> valence,
    int minWords,
    int maxWords) {
  private static final double SURE = 0.5;
  private static final double MOSTLY_ABOUT = 0.6;

  /** A reply to just this is worth more than one to all that the topic holds. */
  private static final double FOR_A_MENTION = 2.5;

  /**
   * Nearly as much as a topic that is named, more than one that is not: a question is to be
   * answered, whatever it is about.
   */
  private static final double FOR_A_REQUEST = 4.2;

  /**
   * As much as a topic: what is asked or told of the course had better be answered as that than as
   * a trouble in life.
   */
  private static final double OF_TREATMENT = 4;

  private static final int IN_PASSING_WORDS = 24;

  /** How the message feels on the whole. */
  enum Valence {
    PLEASANT,
    UNPLEASANT,
    MIXED,
    NEITHER;

    static Valence of(PatientMessage message) {
      boolean pleasant = felt(message, true);
      boolean unpleasant = felt(message, false);
      return pleasant && unpleasant
          ? MIXED
          : pleasant ? PLEASANT : unpleasant ? UNPLEASANT : NEITHER;
    }

    private static boolean felt(PatientMessage message, boolean pleasant) {
      return message.reading().emotions().stream()
          .filter(e -> e.confidence() >= SURE && e.label() != Emotion.Label.NEUTRAL_UNCLEAR)
          .anyMatch(e -> e.label().isPleasant() == pleasant);
    }
  }

  /** How well the template fits, or nothing where it does not. */
  OptionalDouble fit(PatientMessage message) {
    OptionalDouble heard = heard(message);
    OptionalDouble byWords = fitByWords(message);
    return heard.isEmpty() || byWords.orElse(0) > heard.getAsDouble() ? byWords : heard;
  }

  /**
   * A matter that was heard by meaning needs no phrase, no question mark and no length: those keep
   * phrases from finding it where it is not. What is named counts for more: beside "how do I drop
   * the rumination" a wish to talk may be heard that is not there.
   */
  private OptionalDouble heard(PatientMessage message) {
    double surest = heardIn(message).mapToDouble(MatterCue::confidence).max().orElse(Double.NaN);
    boolean misfits =
        Double.isNaN(surest)
            || (treatment && !message.onTreatment())
            || !mayBeOfACourse(message)
            || without.stream().anyMatch(topic -> message.about(topic) > 0)
            || (!valence.isEmpty() && !valence.contains(Valence.of(message)));
    return misfits ? OptionalDouble.empty() : OptionalDouble.of(FOR_A_MENTION * surest);
  }

  /**
   * Of 252 first letters, which know of no course, a tenth had a matter heard in them; nearly all
   * of those are longer than what is written in passing between sessions.
   */
  private static boolean mayBeOfACourse(PatientMessage message) {
    boolean isInPassing =
        message.words().size() <= IN_PASSING_WORDS && !message.isSurelyAboutLife();
    return message.isWithinTreatment() || isInPassing;
  }

  private Stream<MatterCue> heardIn(PatientMessage message) {
    return message.reading().matters().stream().filter(cue -> matters.contains(cue.label()));
  }

  private OptionalDouble fitByWords(PatientMessage message) {
    if (!matters.isEmpty() && mentions.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (topic(message) < 0 || request(message) < 0 || !fitsForm(message)) {
      return OptionalDouble.empty();
    }
    double sum =
        (question.isPresent() ? 0.5 : 0)
            + (mentions.isEmpty() ? 0 : FOR_A_MENTION)
            + (treatment ? OF_TREATMENT : 0);
    for (ToDoubleFunction<PatientMessage> score : scores()) {
      double found = score.applyAsDouble(message);
      if (found < 0) {
        return OptionalDouble.empty();
      }
      sum += found;
    }
    return mentioned(message) ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  /** One after the other; most templates have failed by their topic or request before. */
  private List<ToDoubleFunction<PatientMessage>> scores() {
    return List.of(
        m -> 4 * topic(m),
        m -> FOR_A_REQUEST * request(m),
        m -> 1.5 * emotion(m),
        m ->
            2
                * cue(
                    content,
                    () -> sure(m.reading().content(), ContentCue::confidence, ContentCue::label)),
        m ->
            2
                * cue(
                    rupture,
                    () -> sure(m.reading().rupture(), RuptureCue::confidence, RuptureCue::label)),
        m -> cue(alliance, () -> m.reading().alliance().stream().map(AllianceCue::label)),
        m -> cue(talk, () -> Stream.of(m.reading().talk().label())),
        m -> Math.max(0, 0.5 * cue(people, () -> m.people().stream().map(People.Person::group))));
  }

  private static <T, L> Stream<L> sure(
      List<T> cues, ToDoubleFunction<T> confidence, Function<T, L> label) {
    return cues.stream().filter(cue -> confidence.applyAsDouble(cue) >= SURE).map(label);
  }

  /** One kind of question, or a question that mentions what the template is about. */
  boolean answersRequest() {
    return !asks.isEmpty() || (question.orElse(false) && !mentions.isEmpty());
  }

  /** Where the message holds what the template asks it to mention. */
  List<TextSpan> mentionsIn(PatientMessage message) {
    List<TextSpan> heard =
        heardIn(message).map(cue -> new TextSpan(cue.start(), cue.end())).toList();
    if (!heard.isEmpty()) {
      return heard;
    }
    return mentions.stream().flatMap(phrases -> phrases.findAll(message.words()).stream()).toList();
  }

  /** Asked last: a search through the message, which most templates never come to. */
  private boolean mentioned(PatientMessage message) {
    return mentions.stream().allMatch(phrases -> phrases.find(message.words()).isPresent());
  }

  private boolean fitsForm(PatientMessage message) {
    int words = message.words().size();
    return words >= minWords
        && words <= maxWords
        && (!treatment || message.onTreatment())
        && question.map(q -> q == message.asks()).orElse(true)
        && (valence.isEmpty() || valence.contains(Valence.of(message)))
        && without.stream().noneMatch(topic -> message.about(topic) > 0);
  }

  /** 0 where any topic will do, -1 where the message is about none of those wanted. */
  private double topic(PatientMessage message) {
    if (topics.isEmpty()) {
      return 0;
    }
    double about = most(topics, message::about);
    return about >= MOSTLY_ABOUT ? about : -1;
  }

  private double request(PatientMessage message) {
    double most = most(asks, message::asksFor);
    return asks.isEmpty() || most > 0 ? most : -1;
  }

  private static double most(List<String> ids, ToDoubleFunction<String> strength) {
    double most = 0;
    for (String id : ids) {
      most = Math.max(most, strength.applyAsDouble(id));
    }
    return most;
  }

  private double emotion(PatientMessage message) {
    if (emotions.isEmpty()) {
      return 0;
    }
    return message.reading().emotions().stream()
        .filter(e -> emotions.contains(e.label()) && e.confidence() >= SURE)
        .mapToDouble(Emotion::confidence)
        .max()
        .orElse(-1);
  }

  private static double cue(List<?> wanted, Supplier<Stream<?>> present) {
    return wanted.isEmpty() ? 0 : present.get().anyMatch(wanted::contains) ? 1 : -1;
  }
}

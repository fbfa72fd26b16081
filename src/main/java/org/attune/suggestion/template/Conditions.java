package org.attune.suggestion.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Phrases;

/**
 * When a template fits a message: each list is satisfied by any one of its members, an empty list
 * by every message.
 *
 * @param without topics that rule the template out
 * @param mentions lists of phrases; of each the message has to hold one
 * @param obstacle whether one of the mentions is an obstacle typical of a programme
 * @param minWords of the message
 */
record Conditions(
    List<String> topics,
    List<String> without,
    List<Emotion.Label> emotions,
    List<ContentCue.Label> content,
    List<RuptureCue.Marker> rupture,
    List<AllianceCue.Facet> alliance,
    List<Talk.Label> talk,
    List<String> people,
    List<Phrases> mentions,
    boolean obstacle,
    Optional<Boolean> question,
    List<Valence> valence,
    int minWords,
    int maxWords) {
  private static final double SURE = 0.5;
  private static final double MOSTLY_ABOUT = 0.6;

  /** A reply to just this is worth more than one to all that the topic holds. */
  private static final double FOR_A_MENTION = 1.5;

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
    if (!fitsForm(message)) {
      return OptionalDouble.empty();
    }
    double[] scores = {
      4 * topic(message),
      1.5 * emotion(message),
      2
          * cue(
              content,
              message.reading().content().stream()
                  .filter(c -> c.confidence() >= SURE)
                  .map(ContentCue::label)
                  .toList()),
      2
          * cue(
              rupture,
              message.reading().rupture().stream()
                  .filter(c -> c.confidence() >= SURE)
                  .map(RuptureCue::label)
                  .toList()),
      cue(alliance, message.reading().alliance().stream().map(AllianceCue::label).toList()),
      cue(talk, List.of(message.reading().talk().label())),
      Math.max(0, 0.5 * cue(people, message.people().stream().map(p -> p.group()).toList()))
    };
    double sum = (question.isPresent() ? 0.5 : 0) + (mentions.isEmpty() ? 0 : FOR_A_MENTION);
    for (double score : scores) {
      if (score < 0) {
        return OptionalDouble.empty();
      }
      sum += score;
    }
    return mentioned(message) ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  /** Where the message holds what the template asks it to mention. */
  List<TextSpan> mentionsIn(PatientMessage message) {
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
        && question.map(q -> q == message.asks()).orElse(true)
        && (valence.isEmpty() || valence.contains(Valence.of(message)))
        && without.stream().noneMatch(topic -> message.about(topic) > 0);
  }

  /** 0 where any topic will do, -1 where the message is about none of those wanted. */
  private double topic(PatientMessage message) {
    if (topics.isEmpty()) {
      return 0;
    }
    double about = topics.stream().mapToDouble(message::about).max().orElse(0);
    return about >= MOSTLY_ABOUT ? about : -1;
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

  private static double cue(List<?> wanted, List<?> present) {
    return wanted.isEmpty() ? 0 : present.stream().anyMatch(wanted::contains) ? 1 : -1;
  }
}

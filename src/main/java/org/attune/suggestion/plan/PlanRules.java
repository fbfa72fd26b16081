package org.attune.suggestion.plan;

import static org.attune.analysis.AllianceCue.Facet.*;
import static org.attune.analysis.AllianceCue.Polarity.*;
import static org.attune.analysis.ContentCue.Label.*;
import static org.attune.analysis.RuptureCue.Marker.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.suggestion.passage.QuoteFinder.Focus;

/**
 * Every rule, the most pressing first: strain in the alliance predicts dropout (3RS, d = .74), so
 * it is repaired before anything else is answered.
 */
final class PlanRules {
  private static final int STRONG = 3;

  private static final Set<ContentCue.Label> PROGRESS_LABELS =
      Set.of(
          OBSERVES_POSITIVE_CONSEQUENCE, TRIES_ALTERNATIVE_BEHAVIOUR, IDENTIFIES_PATTERN, INSIGHT);
  private static final Set<ContentCue.Label> PROGRAMME_LABELS =
      Set.of(
          OBSERVES_POSITIVE_CONSEQUENCE,
          TRIES_ALTERNATIVE_BEHAVIOUR,
          TREATMENT_AVOIDANCE,
          PROBLEM_WITH_TREATMENT_CONTENT,
          QUESTION_TECHNICAL,
          QUESTION_UNDERSTANDING,
          QUESTION_PROCESS);
  private static final Set<ContentCue.Label> TROUBLE_LABELS =
      Set.of(OTHER_PROBLEM, OBSERVES_NEGATIVE_CONSEQUENCE, MALADAPTIVE_REPETITIVE_THINKING);
  private static final Set<RuptureCue.Marker> REPLY_MARKERS =
      Set.of(
          COMPLAINT_THERAPIST,
          REPLY_LATE_COMPLAINT,
          GENERIC_REPLY_COMPLAINT,
          COMPLAINT_PARAMETERS,
          CONTROL_PRESSURE,
          DEFENDS_SELF);
  private static final Set<RuptureCue.Marker> METHOD_MARKERS =
      Set.of(REJECTS_INTERVENTION, COMPLAINT_ACTIVITIES, COMPLAINT_PROGRESS);
  private static final Set<RuptureCue.Marker> WITHDRAWAL_MARKERS =
      Set.of(
          DENIAL,
          MINIMAL_RESPONSE,
          ABSTRACT_TALK,
          AVOIDANT_STORY_TOPIC_SHIFT,
          DEFERENTIAL,
          CONTENT_AFFECT_SPLIT);

  static final List<PlanRule> ALL =
      List.of(
          rule("medicine-is-for-the-prescriber", Situation.MEDICATION, PlanRules::medication),
          rule("wish-to-stop", Situation.DROPOUT, r -> rupture(r, Set.of(DROPOUT_INTENT))),
          rule(
              "strain-with-replies",
              Situation.STRAIN_WITH_REPLIES,
              r -> strain(r, REPLY_MARKERS, Set.of(BOND))),
          rule(
              "strain-with-method",
              Situation.STRAIN_WITH_METHOD,
              r -> strain(r, METHOD_MARKERS, Set.of(TASK, GOAL))),
          rule("stepping-back", Situation.WITHDRAWAL, r -> rupture(r, WITHDRAWAL_MARKERS)),
          rule("strong-feeling", Situation.STRONG_FEELING, PlanRules::strongFeeling),
          rule("hard-on-oneself", Situation.SELF_CRITICISM, PlanRules::selfCriticism),
          rule("hard-exercise", Situation.DIFFICULTY, r -> content(r, Set.of(), true)),
          rule(
              "exercise-put-off",
              Situation.AVOIDANCE,
              r -> content(r, Set.of(TREATMENT_AVOIDANCE, PROBLEM_WITH_TREATMENT_CONTENT), false)),
          rule(
              "technical", Situation.TECHNICAL, r -> content(r, Set.of(QUESTION_TECHNICAL), false)),
          rule(
              "question-on-programme",
              Situation.PROGRAMME_QUESTION,
              r -> content(r, Set.of(QUESTION_UNDERSTANDING, QUESTION_PROCESS), false)),
          rule("thanks", Situation.GRATITUDE, PlanRules::gratitude),
          rule("something-went-better", Situation.PROGRESS, PlanRules::progress),
          rule("own-goal", Situation.GOAL, PlanRules::goal),
          rule("two-minds", Situation.AMBIVALENCE, PlanRules::ambivalence),
          rule("problem-in-life", Situation.LIFE, PlanRules::life),
          rule("distress", Situation.DISTRESS, PlanRules::distress),
          rule("anything-else", Situation.OPEN, r -> Optional.of(List.of())));

  private PlanRules() {}

  private static PlanRule rule(String name, Situation situation, SignsOf signs) {
    return new PlanRule(name, situation, signs::in);
  }

  private interface SignsOf {
    Optional<List<Focus>> in(Reading reading);
  }

  private static Optional<List<Focus>> medication(Reading reading) {
    return reading.risk().flags().contains(Risk.Flag.MEDICATION)
        ? Optional.of(List.of())
        : Optional.empty();
  }

  private static Optional<List<Focus>> rupture(Reading reading, Set<RuptureCue.Marker> markers) {
    return Signs.any(Signs.rupture(reading, markers));
  }

  /** Strain that a marker names, or that shows in a facet of the alliance (Bordin). */
  private static Optional<List<Focus>> strain(
      Reading reading, Set<RuptureCue.Marker> markers, Set<AllianceCue.Facet> facets) {
    return Signs.any(
        Stream.concat(Signs.rupture(reading, markers), Signs.alliance(reading, NEGATIVE, facets)));
  }

  private static Optional<List<Focus>> content(
      Reading reading, Set<ContentCue.Label> labels, boolean difficulties) {
    return Signs.any(
        Signs.content(reading, l -> labels.contains(l) || (difficulties && l.isDifficulty())));
  }

  private static Optional<List<Focus>> strongFeeling(Reading reading) {
    return Signs.any(
        Signs.emotions(reading, e -> Signs.isUnpleasant(e) && e.intensity() >= STRONG));
  }

  private static Optional<List<Focus>> selfCriticism(Reading reading) {
    return Signs.any(Signs.rupture(reading, Set.of(SELF_CRITICISM_HOPELESSNESS)));
  }

  /** Progress, unless the message is mostly about something that hurts. */
  private static Optional<List<Focus>> progress(Reading reading) {
    Stream<Focus> signs =
        Stream.of(
                Signs.content(reading, PROGRESS_LABELS::contains),
                Signs.alliance(reading, POSITIVE, Set.of(TASK)),
                Signs.emotions(
                    reading, e -> e.label().isPleasant() && e.label() != Emotion.Label.GRATITUDE))
            .flatMap(sign -> sign);
    return weighsMore(reading) ? Optional.empty() : Signs.any(signs);
  }

  private static Optional<List<Focus>> goal(Reading reading) {
    return weighsMore(reading)
        ? Optional.empty()
        : Signs.any(Signs.alliance(reading, POSITIVE, Set.of(GOAL)));
  }

  private static Optional<List<Focus>> gratitude(Reading reading) {
    if (hurts(reading) || weighsMore(reading)) {
      return Optional.empty();
    }
    return Signs.any(
        Stream.of(
                Signs.content(reading, label -> label == ALLIANCE),
                Signs.alliance(reading, POSITIVE, Set.of(BOND)),
                Signs.emotions(reading, e -> e.label() == Emotion.Label.GRATITUDE))
            .flatMap(sign -> sign));
  }

  private static Optional<List<Focus>> ambivalence(Reading reading) {
    return Signs.any(Signs.emotions(reading, e -> e.label() == Emotion.Label.AMBIVALENCE));
  }

  /** Anything can be about life, unless it is about the programme and nothing else hurts. */
  private static Optional<List<Focus>> life(Reading reading) {
    boolean onlyProgramme =
        Signs.content(reading, PROGRAMME_LABELS::contains).findAny().isPresent()
            || content(reading, Set.of(), true).isPresent();
    return onlyProgramme && !hurts(reading) ? Optional.empty() : Optional.of(troubles(reading));
  }

  private static Optional<List<Focus>> distress(Reading reading) {
    return hurts(reading) ? Optional.of(troubles(reading)) : Optional.empty();
  }

  private static List<Focus> troubles(Reading reading) {
    return Stream.concat(
            Signs.emotions(reading, Signs::isUnpleasant),
            Signs.content(reading, TROUBLE_LABELS::contains))
        .toList();
  }

  private static boolean hurts(Reading reading) {
    return Signs.emotions(reading, Signs::isUnpleasant).findAny().isPresent();
  }

  private static boolean weighsMore(Reading reading) {
    double unpleasant = sum(Signs.emotions(reading, Signs::isUnpleasant));
    double pleasant =
        sum(Signs.emotions(reading, e -> e.label().isPleasant()))
            + sum(Signs.content(reading, PROGRESS_LABELS::contains));
    return unpleasant > pleasant;
  }

  private static double sum(Stream<Focus> signs) {
    return signs.mapToDouble(Focus::weight).sum();
  }
}

package org.attune.supervision.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.UsedDraft;
import org.attune.supervision.statistics.RankSum;
import org.attune.supervision.statistics.Rounded;
import org.attune.supervision.statistics.Share;
import org.attune.supervision.statistics.Spread;
import org.attune.supervision.statistics.TwoShares;

/**
 * Holds somebody's recent decisions against those before.
 *
 * @param before decisions of the earlier span, patients' messages only
 * @param recent decisions of the recent span
 */
record Drift(
    List<Decision> before,
    List<Decision> recent,
    SupervisionProperties.Drift settings,
    int wordsPerMinute) {

  static Drift at(Instant end, List<Decision> decisions, SupervisionProperties settings) {
    Instant turn = end.minus(settings.drift().recent());
    Instant start = turn.minus(settings.drift().before());
    return new Drift(
        decisions.stream().filter(within(start, turn)).toList(),
        decisions.stream().filter(within(turn, end)).toList(),
        settings.drift(),
        settings.readingWordsPerMinute());
  }

  private static Predicate<Decision> within(Instant from, Instant to) {
    return decision -> !decision.decidedAt().isBefore(from) && decision.decidedAt().isBefore(to);
  }

  List<Alert> alerts() {
    return Stream.of(
            shares(Alert.Measure.USED, this::offered, decision -> decision.used() != null),
            shares(Alert.Measure.UNEDITED, this::withDraft, Decision::sentUnedited),
            shares(Alert.Measure.TOO_FAST, this::looked, d -> d.tooFast(wordsPerMinute)),
            figures(Alert.Measure.EDIT_SHARE, Drift::editShares),
            figures(Alert.Measure.READING_SECONDS_PER_WORD, Drift::readingPerWord),
            figures(Alert.Measure.DECISION_SECONDS, Drift::decisionSeconds))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Which decisions a measure is about. */
  private interface Part {
    Stream<Decision> of(List<Decision> decisions);
  }

  private Stream<Decision> offered(List<Decision> decisions) {
    return decisions.stream().filter(decision -> decision.offered() > 0);
  }

  private Stream<Decision> withDraft(List<Decision> decisions) {
    return decisions.stream().filter(decision -> decision.used() != null);
  }

  private Stream<Decision> looked(List<Decision> decisions) {
    return decisions.stream().filter(d -> d.approved() && d.readingTime().isPresent());
  }

  private Optional<Alert> shares(Alert.Measure measure, Part part, Predicate<Decision> fits) {
    TwoShares shares =
        new TwoShares(
            Share.of(part.of(before).toList(), fits), Share.of(part.of(recent).toList(), fits));
    boolean worthALook =
        enough(shares.before().of(), shares.recent().of())
            && Math.abs(shares.difference()) >= settings.shareDifference()
            && shares.p() < level();
    return worthALook
        ? Optional.of(
            new Alert(
                measure,
                Alert.Test.TWO_PROPORTION_Z,
                shares.before().share(),
                shares.recent().share(),
                Rounded.of(shares.p())))
        : Optional.empty();
  }

  /** The figures of some decisions. */
  private interface Figures {
    List<Double> of(List<Decision> decisions);
  }

  private Optional<Alert> figures(Alert.Measure measure, Figures figures) {
    List<Double> then = figures.of(before);
    List<Double> now = figures.of(recent);
    RankSum test = RankSum.of(then, now);
    boolean worthALook =
        enough(then.size(), now.size())
            && Math.max(test.superiority(), 1 - test.superiority()) >= settings.superiority()
            && test.p() < level();
    return worthALook
        ? Optional.of(
            new Alert(
                measure,
                Alert.Test.MANN_WHITNEY_U,
                Spread.of(then).p50(),
                Spread.of(now).p50(),
                Rounded.of(test.p())))
        : Optional.empty();
  }

  private static List<Double> editShares(List<Decision> decisions) {
    return decisions.stream()
        .map(Decision::used)
        .filter(Objects::nonNull)
        .map(UsedDraft::editShare)
        .toList();
  }

  private static List<Double> readingPerWord(List<Decision> decisions) {
    return decisions.stream()
        .filter(d -> d.approved() && d.readingTime().isPresent() && d.wordsToRead() > 0)
        .map(d -> d.readingTime().orElseThrow().toMillis() / 1000.0 / d.wordsToRead())
        .toList();
  }

  private static List<Double> decisionSeconds(List<Decision> decisions) {
    return decisions.stream().map(d -> d.timeToDecision().toMillis() / 1000.0).toList();
  }

  private boolean enough(long then, long now) {
    return then >= settings.fewest() && now >= settings.fewest();
  }

  /** Bonferroni: six measures must not raise six times the false alarms. */
  private double level() {
    return settings.alpha() / Alert.Measure.values().length;
  }
}

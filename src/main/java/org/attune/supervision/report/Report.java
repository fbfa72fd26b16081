package org.attune.supervision.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.TimeRange;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.figures.Decision;

/**
 * What supervisors see of a span of time.
 *
 * @param readingWordsPerMinute what the reading-time floor is made of
 * @param fewestForRate of fewer than this, no rate should be shown
 * @param drift what an alert compares
 * @param behaviours over all therapists of the report
 * @param agreement between supervisors
 */
public record Report(
    Instant from,
    Instant to,
    int readingWordsPerMinute,
    int fewestForRate,
    Spans drift,
    List<TherapistReport> therapists,
    List<BehaviourFigures> behaviours,
    CheckFigures seededChecks,
    Agreement agreement) {

  /** Days of the recent span and of the one before it, and the decisions that either needs. */
  public record Spans(long recentDays, long beforeDays, int fewest) {
    static Spans of(SupervisionProperties.Drift drift) {
      return new Spans(drift.recent().toDays(), drift.before().toDays(), drift.fewest());
    }
  }

  /**
   * Makes the report.
   *
   * @param decisions of the range and, for drift, of what lies before its end
   */
  static Report of(
      TimeRange range,
      List<Decision> decisions,
      List<Finding> findings,
      Codebook codebook,
      SupervisionProperties settings) {
    int wordsPerMinute = settings.readingWordsPerMinute();
    List<Decision> inRange =
        decisions.stream().filter(d -> !d.decidedAt().isBefore(range.from())).toList();
    List<TherapistReport> therapists =
        Stream.concat(
                decisions.stream().map(Decision::therapistId),
                findings.stream().map(Finding::therapistId))
            .distinct()
            .sorted()
            .map(id ->
                new TherapistReport(
                    id,
                    WorkFigures.of(ordinary(inRange, id), wordsPerMinute),
                    BehaviourFigures.of(ordinary(inRange, id), wordsPerMinute),
                    CheckFigures.of(checks(inRange.stream().filter(d -> is(d, id)))),
                    CodingFigures.of(
                        findings.stream().filter(f -> f.therapistId().equals(id)).toList(),
                        codebook),
                    Drift.at(range.to(), ordinary(decisions, id), settings).alerts()))
            .toList();
    return new Report(
        range.from(),
        range.to(),
        wordsPerMinute,
        settings.fewestForRate(),
        Spans.of(settings.drift()),
        therapists,
        BehaviourFigures.of(
            inRange.stream().filter(decision -> !decision.seeded()).toList(), wordsPerMinute),
        CheckFigures.of(checks(inRange.stream())),
        Agreement.of(findings, codebook));
  }

  private static boolean is(Decision decision, String therapist) {
    return decision.therapistId().equals(therapist);
  }

  private static List<Decision> ordinary(List<Decision> decisions, String therapist) {
    return decisions.stream().filter(d -> is(d, therapist) && !d.seeded()).toList();
  }

  private static List<Decision> checks(Stream<Decision> decisions) {
    return decisions.filter(Decision::seeded).toList();
  }
}

package org.attune.supervision.report;

import java.time.Instant;
import java.util.List;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.TimeRange;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.figures.Decision;

/**
 * The report's figures week by week, over all therapists asked for.
 *
 * @param readingWordsPerMinute what the reading-time floor is made of
 * @param fewestForRate of fewer than this, no rate should be shown
 * @param weeks oldest first, from Monday at midnight UTC; the range may cut the first and the last
 */
public record WeeklyReport(
    Instant from, Instant to, int readingWordsPerMinute, int fewestForRate, List<Week> weeks) {

  /** One week's figures; a finding counts in the week of the decision that it is about. */
  public record Week(
      Instant from,
      Instant to,
      WorkFigures figures,
      List<BehaviourFigures> behaviours,
      CheckFigures seededChecks,
      CodingFigures coding) {

    private static Week of(
        TimeRange week, Material material, Codebook codebook, int wordsPerMinute) {
      List<Decision> decided =
          material.decisions().stream().filter(d -> week.holds(d.decidedAt())).toList();
      List<Decision> ordinary = decided.stream().filter(d -> !d.seeded()).toList();
      return new Week(
          week.from(),
          week.to(),
          WorkFigures.of(ordinary, wordsPerMinute),
          BehaviourFigures.of(ordinary, wordsPerMinute),
          CheckFigures.of(decided.stream().filter(Decision::seeded).toList()),
          CodingFigures.of(
              material.findings().stream().filter(f -> week.holds(f.decidedAt())).toList(),
              codebook));
    }
  }

  static WeeklyReport of(
      TimeRange range, Material material, Codebook codebook, SupervisionProperties settings) {
    int wordsPerMinute = settings.readingWordsPerMinute();
    return new WeeklyReport(
        range.from(),
        range.to(),
        wordsPerMinute,
        settings.fewestForRate(),
        range.weeks().stream()
            .map(week -> Week.of(week, material, codebook, wordsPerMinute))
            .toList());
  }
}

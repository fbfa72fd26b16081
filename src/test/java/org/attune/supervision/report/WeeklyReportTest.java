package org.attune.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.figures.DecisionFixture.CLINIC;
import static org.attune.supervision.figures.DecisionFixture.MONDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.attune.approval.ReviewId;
import org.attune.supervision.SettingsFixture;
import org.attune.supervision.TimeRange;
import org.attune.supervision.coding.CodebookReader;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionFixture;
import org.attune.supervision.statistics.Share;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {
  /** From a Saturday over two Mondays to a Tuesday. */
  private static final TimeRange RANGE =
      new TimeRange(Instant.parse("2026-02-28T10:00:00Z"), Instant.parse("2026-03-10T00:00:00Z"));

  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void weeksBeginOnMondayAndTheRangeCutsTheFirstAndTheLast() {
    assertThat(RANGE.weeks())
        .containsExactly(
            range("2026-02-28T10:00:00Z", "2026-03-02T00:00:00Z"),
            range("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"),
            range("2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z"));
    assertThat(range("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z").weeks()).hasSize(1);
  }

  @Test
  void everyDecisionAndFindingCountsInTheWeekOfItsDecisionAndOnce() {
    WeeklyReport report = report();

    assertThat(report.weeks())
        .extracting(week -> week.figures().decided())
        .containsExactly(0L, 2L, 1L);
    assertThat(report.weeks().get(1).figures().tooFast()).isEqualTo(new Share(1, 2));
    assertThat(report.weeks().get(1).seededChecks().caught()).isEqualTo(new Share(1, 2));
    assertThat(report.weeks().get(2).seededChecks().caught()).isEqualTo(new Share(0, 0));
    assertThat(report.weeks())
        .extracting(week -> week.coding().findings())
        .containsExactly(0L, 0L, 1L);
    assertThat(report.weeks().get(1).behaviours().getFirst().used()).isEqualTo(new Share(2, 2));
    assertThat(report.fewestForRate()).isEqualTo(5);
  }

  @Test
  void theTableNamesTheWeekByItsFirstDay() {
    assertThat(ReportCsv.of(report()).lines())
        .startsWith("week,part,subject,measure,value,n")
        .contains("2026-03-02,work,,tooFast,0.5,2", "2026-03-02,seededCheck,,caught,0.5,2")
        .allMatch(line -> line.split(",", -1).length >= 6);
  }

  private static WeeklyReport report() {
    return WeeklyReport.of(
        RANGE,
        new Material(
            List.of(
                approved("before", MONDAY.minus(WEEK), 60),
                approved("a", MONDAY, 5),
                approved("b", MONDAY, 60),
                check("c", Decision.Kind.CAUGHT),
                check("d", Decision.Kind.MISSED),
                approved("e", MONDAY.plus(WEEK), 60)),
            List.of(finding("e", MONDAY.plus(WEEK)))),
        CodebookReader.read(Path.of("models/supervision/codes.yaml")),
        SettingsFixture.asShipped());
  }

  private static Decision approved(String id, Instant at, int seconds) {
    return DecisionFixture.of(
        id,
        "ana",
        at,
        Decision.Kind.APPROVED,
        DecisionFixture.used(0),
        Duration.ofSeconds(seconds));
  }

  private static Decision check(String id, Decision.Kind kind) {
    return DecisionFixture.of(id, "ana", MONDAY, kind, null, Duration.ofMinutes(1));
  }

  private static Finding finding(String review, Instant decidedAt) {
    return new Finding(
        "fnd_" + review,
        CLINIC,
        new ReviewId("rev_" + review),
        "ana",
        decidedAt,
        "sam",
        decidedAt,
        new TreeMap<>(),
        List.of(),
        null,
        "1");
  }

  private static TimeRange range(String from, String to) {
    return new TimeRange(Instant.parse(from), Instant.parse(to));
  }
}

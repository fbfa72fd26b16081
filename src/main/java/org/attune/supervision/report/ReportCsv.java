package org.attune.supervision.report;

import java.util.Map;
import org.attune.supervision.Csv;
import org.attune.supervision.statistics.Kappa;
import org.attune.supervision.statistics.Share;
import org.attune.supervision.statistics.Spread;
import org.jspecify.annotations.Nullable;

/**
 * A report as one long table: a line a figure.
 *
 * <p>Columns: therapist (empty for all) or the week's first day, part, subject, measure, value, n.
 */
final class ReportCsv {
  private final StringBuilder lines = new StringBuilder();

  private ReportCsv() {}

  static String of(Report report) {
    ReportCsv csv = new ReportCsv();
    csv.lines.append(Csv.line("therapist", "part", "subject", "measure", "value", "n"));
    for (TherapistReport therapist : report.therapists()) {
      csv.therapist(therapist);
    }
    report.behaviours().forEach(behaviour -> csv.behaviour("", behaviour));
    csv.checks("", report.seededChecks());
    csv.agreement("item", report.agreement().items());
    csv.agreement("code", report.agreement().codes());
    return csv.lines.toString();
  }

  static String of(WeeklyReport report) {
    ReportCsv csv = new ReportCsv();
    csv.lines.append(Csv.line("week", "part", "subject", "measure", "value", "n"));
    for (WeeklyReport.Week week : report.weeks()) {
      String day = week.from().toString().substring(0, "2026-03-02".length());
      csv.work(day, week.figures());
      week.behaviours().forEach(behaviour -> csv.behaviour(day, behaviour));
      csv.checks(day, week.seededChecks());
      csv.coding(day, week.coding());
    }
    return csv.lines.toString();
  }

  private void therapist(TherapistReport therapist) {
    String id = therapist.therapistId();
    work(id, therapist.figures());
    therapist.behaviours().forEach(behaviour -> behaviour(id, behaviour));
    checks(id, therapist.seededChecks());
    coding(id, therapist.coding());
    for (Alert alert : therapist.alerts()) {
      add(id, "alert", alert.measure(), "before", alert.before(), null);
      add(id, "alert", alert.measure(), "recent", alert.recent(), null);
      add(id, "alert", alert.measure(), alert.test() + "_P", alert.p(), null);
    }
  }

  private void work(String id, WorkFigures figures) {
    add(id, "work", "", "decided", figures.decided(), figures.decided());
    add(id, "work", "", "offered", figures.offered(), figures.decided());
    share(id, "work", "", "used", figures.used());
    share(id, "work", "", "unedited", figures.unedited());
    spread(id, "editCharacters", figures.editCharacters());
    spread(id, "editShare", figures.editShare());
    spread(id, "readingSeconds", figures.readingSeconds());
    spread(id, "floorSeconds", figures.floorSeconds());
    share(id, "work", "", "tooFast", figures.tooFast());
    share(id, "work", "", "unopened", figures.unopened());
    spread(id, "decisionSeconds", figures.decisionSeconds());
    spread(id, "riskAcknowledgedSeconds", figures.riskAcknowledgedSeconds());
    share(id, "work", "", "overridden", figures.overridden());
    share(id, "work", "", "escalated", figures.escalated());
    figures
        .declines()
        .forEach((reason, count) -> add(id, "decline", reason, "count", count, figures.decided()));
  }

  private void behaviour(String id, BehaviourFigures figures) {
    share(id, "behaviour", figures.behaviour(), "used", figures.used());
    share(id, "behaviour", figures.behaviour(), "unedited", figures.unedited());
    Spread edits = figures.editShare();
    add(id, "behaviour", figures.behaviour(), "editShareP50", edits.p50(), edits.n());
    share(id, "behaviour", figures.behaviour(), "tooFast", figures.tooFast());
  }

  private void checks(String id, CheckFigures checks) {
    share(id, "seededCheck", "", "caught", checks.caught());
    add(id, "seededCheck", "", "caughtLow95", checks.interval().low(), checks.caught().of());
    add(id, "seededCheck", "", "caughtHigh95", checks.interval().high(), checks.caught().of());
    checks.byFlaw().forEach((flaw, share) -> share(id, "seededCheck", flaw, "caught", share));
    add(id, "seededCheck", checks.baseline().source(), "low", checks.baseline().low(), null);
    add(id, "seededCheck", checks.baseline().source(), "high", checks.baseline().high(), null);
  }

  private void coding(String id, CodingFigures coding) {
    coding
        .items()
        .forEach((item, ratings) ->
            ratings.forEach((rating, n) -> add(id, "item", item, rating, n, coding.findings())));
    coding.codes().forEach((code, seen) -> share(id, "code", code, "seen", seen.seen()));
  }

  private void agreement(String part, Map<String, Kappa> kappas) {
    kappas.forEach((id, kappa) -> add("", part, id, "kappa", kappa.kappa(), kappa.pairs()));
  }

  private void spread(String id, String measure, Spread spread) {
    add(id, "work", "", measure + "P50", spread.p50(), spread.n());
    add(id, "work", "", measure + "P90", spread.p90(), spread.n());
  }

  private void share(String id, String part, Object subject, String measure, Share share) {
    add(id, part, subject, measure, share.share(), share.of());
  }

  private void add(
      String therapist,
      String part,
      Object subject,
      String measure,
      @Nullable Number value,
      @Nullable Long n) {
    lines.append(Csv.line(therapist, part, subject, measure, value, n));
  }
}

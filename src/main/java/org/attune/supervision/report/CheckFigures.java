package org.attune.supervision.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attune.approval.SeededCheck;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.statistics.Share;

/**
 * How many seeded errors were seen, beside what physicians saw of errors planted in drafted
 * replies.
 *
 * @param interval 95 %, Wilson
 * @param byFlaw the same for each kind of flaw
 */
public record CheckFigures(
    Share caught, Share.Interval interval, Map<SeededCheck.Flaw, Share> byFlaw, Baseline baseline) {

  /** 13 to 15 of 20 physicians missed each error, so 25 to 35 % saw it. */
  private static final Baseline BIRO =
      new Baseline(0.25, 0.35, "Biro 2025, 10.1038/s41746-025-01586-2");

  /** What to hold the rate against. */
  public record Baseline(double low, double high, String source) {}

  /** Over seeded checks only. */
  static CheckFigures of(List<Decision> checks) {
    Share caught = caught(checks);
    Map<SeededCheck.Flaw, Share> byFlaw = new TreeMap<>();
    checks.stream()
        .collect(Collectors.groupingBy(CheckFigures::flaw))
        .forEach((flaw, of) -> byFlaw.put(flaw, caught(of)));
    return new CheckFigures(caught, caught.interval(), byFlaw, BIRO);
  }

  private static Share caught(List<Decision> checks) {
    return Share.of(checks, check -> check.kind() == Decision.Kind.CAUGHT);
  }

  private static SeededCheck.Flaw flaw(Decision decision) {
    Decision.Check check = decision.check();
    if (check == null) {
      throw new IllegalArgumentException("not a seeded check");
    }
    return check.flaw();
  }
}

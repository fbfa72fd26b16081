package org.attune.evaluation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.evaluation.measure.Interval;
import org.attune.evaluation.measure.Spread;

/** A report as a short table for a terminal. */
public final class Lines {
  private static final String FIGURE = "  %-46s %9s  %s";

  private Lines() {}

  /** The figures of the first encoder; where there are more, mean and deviation over all. */
  public static List<String> of(Report report) {
    Map<String, Spread> spreads = new HashMap<>();
    report.spread().forEach(spread -> spreads.put(spread.figure(), spread));
    List<String> lines = new ArrayList<>();
    report.encoders().forEach(e -> lines.add(e.encoder() + "  models " + e.version()));
    for (Section section : report.encoders().getFirst().sections()) {
      lines.add(format("%s, %d texts", section.title(), section.texts()));
      for (Figure figure : section.figures()) {
        Spread spread = spreads.get(EncoderReport.path(section, figure));
        lines.add(spread == null ? one(figure) : several(figure, spread));
      }
    }
    report.skipped().forEach(reason -> lines.add("skipped: " + reason));
    return lines;
  }

  private static String one(Figure figure) {
    Interval interval = figure.interval();
    String range =
        interval == null
            ? figure.unit()
            : format("(%.3f to %.3f)", interval.low(), interval.high());
    return format(FIGURE, figure.name(), number(figure.value(), figure), range).stripTrailing();
  }

  private static String several(Figure figure, Spread spread) {
    String deviation = "± " + number(spread.deviation(), figure) + " " + figure.unit();
    return format(FIGURE, figure.name(), number(spread.mean(), figure), deviation).stripTrailing();
  }

  private static String number(double value, Figure figure) {
    return format(figure.unit().isEmpty() ? "%.3f" : "%.1f", value);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

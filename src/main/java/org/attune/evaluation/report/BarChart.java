package org.attune.evaluation.report;

import java.util.List;
import org.attune.evaluation.measure.Interval;

/** Shares as bars with their intervals, drawn as inline SVG. */
record BarChart(String title, List<Bar> bars) {
  private static final int LABELS = 250;
  private static final int SCALE = 400;
  private static final int RIGHT = 60;
  private static final int ROW = 20;
  private static final int TOP = 18;
  private static final int THICK = 12;
  private static final int TICKS = 4;

  String svg() {
    int height = TOP + ROW * bars.size() + 4;
    StringBuilder svg =
        new StringBuilder(
            Html.format(
                "<svg class=\"bars\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                LABELS + SCALE + RIGHT, height, Html.text(title)));
    for (int tick = 0; tick <= TICKS; tick++) {
      double share = (double) tick / TICKS;
      double x = x(share);
      svg.append(
          Html.format(
              "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>"
                  + "<text class=\"tick\" x=\"%1$.1f\" y=\"12\">%4$.2f</text>",
              x, TOP, height, share));
    }
    for (int row = 0; row < bars.size(); row++) {
      svg.append(bar(bars.get(row), TOP + ROW * row));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Bar bar, int top) {
    double middle = top + ROW / 2.0;
    return Html.format(
        "<text class=\"label\" x=\"%d\" y=\"%.1f\">%s</text>"
            + "<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>"
            + "<path class=\"whisker\" d=\"M%.1f %.1fH%.1fm0 -4v8M%.1f %.1fv8\"/>"
            + "<text class=\"value\" x=\"%d\" y=\"%.1f\">%.3f</text>",
        LABELS - 8,
        middle + 4,
        Html.text(bar.label()),
        LABELS,
        middle - THICK / 2.0,
        SCALE * Math.clamp(bar.value(), 0, 1),
        THICK,
        x(bar.interval().low()),
        middle,
        x(bar.interval().high()),
        x(bar.interval().low()),
        middle - 4,
        LABELS + SCALE + 8,
        middle + 4,
        bar.value());
  }

  private static double x(double share) {
    return LABELS + SCALE * Math.clamp(share, 0, 1);
  }

  /** One bar. */
  record Bar(String label, double value, Interval interval) {}
}

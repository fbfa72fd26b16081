package org.attune.evaluation.report;

import java.util.List;
import org.attune.evaluation.measure.Calibration;

/** How often what was said with some probability is true, drawn as inline SVG. */
record ReliabilityDiagram(Calibration calibration) {
  private static final int SIZE = 260;
  private static final int LEFT = 40;
  private static final int TOP = 10;
  private static final int BOTTOM = 40;
  private static final int TICKS = 5;
  private static final double SMALLEST = 2.5;
  private static final double GROWTH = 7;

  String svg() {
    StringBuilder svg =
        new StringBuilder(
            Html.format(
                "<svg class=\"reliability\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                LEFT + SIZE + TOP,
                TOP + SIZE + BOTTOM,
                Html.text("Reliability diagram of " + calibration.name())));
    for (int tick = 0; tick <= TICKS; tick++) {
      grid((double) tick / TICKS, svg);
    }
    svg.append(
        Html.format(
            "<line class=\"ideal\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            x(0), y(0), x(1), y(1)));
    List<Calibration.Bin> filled =
        calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
    StringBuilder points = new StringBuilder();
    for (Calibration.Bin bin : filled) {
      points.append(Html.format("%.1f,%.1f ", x(bin.meanProbability()), y(bin.share())));
    }
    svg.append("<polyline class=\"line\" points=\"").append(points).append("\"/>");
    filled.forEach(bin -> svg.append(point(bin)));
    return svg.append(
            Html.format(
                "<text class=\"axis\" x=\"%.1f\" y=\"%d\">probability said</text>"
                    + "<text class=\"axis\" transform=\"translate(11 %.1f) rotate(-90)\">share"
                    + " that is true</text></svg>\n",
                x(0.5), TOP + SIZE + BOTTOM - 6, y(0.5)))
        .toString();
  }

  private static void grid(double share, StringBuilder svg) {
    svg.append(
        Html.format(
            "<path class=\"grid\" d=\"M%.1f %.1fV%.1fM%.1f %.1fH%.1f\"/>"
                + "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\">%.1f</text>"
                + "<text class=\"value end\" x=\"%d\" y=\"%.1f\">%.1f</text>",
            x(share),
            y(0),
            y(1),
            x(0),
            y(share),
            x(1),
            x(share),
            y(0) + 15,
            share,
            LEFT - 4,
            y(share) + 4,
            share));
  }

  /** The more answers, the larger the point. */
  private String point(Calibration.Bin bin) {
    double part = bin.count() / (double) calibration.answers();
    return Html.format(
        "<circle class=\"point\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d answers, said %.3f,"
            + " true %.3f</title></circle>",
        x(bin.meanProbability()),
        y(bin.share()),
        SMALLEST + GROWTH * Math.sqrt(part),
        bin.count(),
        bin.meanProbability(),
        bin.share());
  }

  private static double x(double share) {
    return LEFT + SIZE * share;
  }

  private static double y(double share) {
    return TOP + SIZE * (1 - share);
  }
}

package org.attune.analysis.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The way that scored messages go, after Theil and Sen. */
record Trend(ThreadSettings settings) {
  /**
   * @param mood -1 (low) to 1 (well); NaN where a message shows none
   */
  MoodTrend of(List<String> texts, ToDoubleFunction<String> mood) {
    int from = Math.max(0, texts.size() - settings.trendMessages());
    double[] scores =
        texts.subList(from, texts.size()).stream()
            .mapToDouble(mood)
            .filter(Double::isFinite)
            .toArray();
    if (scores.length < settings.trendFewest()) {
      return MoodTrend.UNKNOWN;
    }
    double change = Median.of(slopes(scores)) * (scores.length - 1);
    if (Math.abs(change) < settings.trendChange()) {
      return MoodTrend.LEVEL;
    }
    return change > 0 ? MoodTrend.RISING : MoodTrend.FALLING;
  }

  private static List<Double> slopes(double[] scores) {
    List<Double> slopes = new ArrayList<>();
    for (int early = 0; early < scores.length; early++) {
      for (int late = early + 1; late < scores.length; late++) {
        slopes.add((scores[late] - scores[early]) / (late - early));
      }
    }
    return slopes;
  }
}

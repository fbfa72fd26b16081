package org.attune.evaluation.report;

import java.util.Locale;
import org.attune.evaluation.measure.Interval;
import org.jspecify.annotations.Nullable;

/** Pieces of a page; every text from outside goes through {@link #text}. */
final class Html {
  private Html() {}

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** A cell with a number, by which its column can be sorted. */
  static String number(double value, String pattern) {
    return format("<td class=\"n\">" + pattern + "</td>", value);
  }

  /** A cell with an interval, empty where there is none. */
  static String interval(@Nullable Interval interval) {
    return interval == null
        ? "<td></td>"
        : format("<td class=\"n i\">%.3f to %.3f</td>", interval.low(), interval.high());
  }
}

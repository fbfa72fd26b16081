package org.attune.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.attune.evaluation.measure.Estimate;
import org.attune.evaluation.measure.Interval;
import org.attune.evaluation.measure.LabelTable;
import org.attune.evaluation.measure.Share;
import org.jspecify.annotations.Nullable;

/**
 * One number that is worth a line of its own.
 *
 * @param interval where the number is an estimate
 * @param unit empty for a share
 */
public record Figure(
    String name,
    double value,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Interval interval,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit) {
  private static final String NONE = "";

  public static Figure of(String name, Estimate estimate) {
    return new Figure(name, estimate.value(), estimate.interval(), NONE);
  }

  public static Figure of(Share share) {
    return new Figure(share.label(), share.value(), share.interval(), NONE);
  }

  public static Figure of(String name, double value) {
    return new Figure(name, value, null, NONE);
  }

  public static Figure of(String name, double value, String unit) {
    return new Figure(name, value, null, unit);
  }

  public static Figure macroF1(LabelTable table) {
    return of(table.name() + " macro-F1, " + table.labels().size() + " labels", table.macroF1());
  }
}

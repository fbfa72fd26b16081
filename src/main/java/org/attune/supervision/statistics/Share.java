package org.attune.supervision.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many of how many; the share is null of nothing. */
public record Share(long count, long of) {

  /** Those of {@code all} that fit. */
  public static <T> Share of(Collection<T> all, Predicate<T> fits) {
    return new Share(all.stream().filter(fits).count(), all.size());
  }

  @JsonProperty
  public @Nullable Double share() {
    return of == 0 ? null : Rounded.of((double) count / of);
  }

  /** The 95 % Wilson score interval (Wilson 1927, 10.1080/01621459.1927.10502953). */
  public Interval interval() {
    if (of == 0) {
      return new Interval(0, 1);
    }
    double z = 1.959964;
    double p = (double) count / of;
    double shrunk = 1 + z * z / of;
    double centre = (p + z * z / (2.0 * of)) / shrunk;
    double half = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of)) / shrunk;
    return new Interval(
        Rounded.of(Math.max(0, centre - half)), Rounded.of(Math.min(1, centre + half)));
  }

  /** From 0 to 1. */
  public record Interval(double low, double high) {}
}

package org.attune.bench.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a cell of the table says.
 *
 * @param operations done within {@code took}
 * @param perSecond of all clients together
 * @param medianMicros of one operation, as its client waits for it
 * @param p99Micros likewise
 * @param cpuMicros of this process for one operation, clients included: what a busy machine does
 *     not change
 * @param fsyncs of this JVM during the cell; SQLite's own are not seen
 */
record Figure(
    int operations,
    Duration took,
    double perSecond,
    double medianMicros,
    double p99Micros,
    double cpuMicros,
    long fsyncs) {

  static Figure of(long[] nanos, Duration took, Duration cpu, long fsyncs) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figure(
        sorted.length,
        took,
        sorted.length * 1e9 / Math.max(1, took.toNanos()),
        at(sorted, 0.5),
        at(sorted, 0.99),
        cpu.toNanos() / 1e3 / sorted.length,
        fsyncs);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e3;
  }

  /** Milliseconds that a client spends on one operation; what growth is measured by. */
  double medianMillis() {
    return medianMicros / 1e3;
  }

  double fsyncsPerOperation() {
    return (double) fsyncs / operations;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.0f/s; %.2f ms, p99 %.1f; cpu %.2f",
        perSecond,
        medianMicros / 1e3,
        p99Micros / 1e3,
        cpuMicros / 1e3);
  }
}

package org.attune.analysis.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code attune.analysis.*}.
 *
 * @param threads messages read at the same time; 0 for one a core, at most four
 * @param waiting messages that may wait for each thread before more are refused
 * @param budget after which a reading leaves out what is not risk, and says so
 * @param timeout how long one reading may take before it counts as failed
 */
@ConfigurationProperties("attune.analysis")
public record AnalysisProperties(
    @DefaultValue("0") int threads,
    @DefaultValue("2000") int waiting,
    @DefaultValue("5s") Duration budget,
    @DefaultValue("30s") Duration timeout) {
  private static final int MOST_THREADS = 4;

  public AnalysisProperties {
    if (threads < 0 || waiting < 1 || !budget.isPositive() || timeout.compareTo(budget) <= 0) {
      throw new IllegalArgumentException(
          "attune.analysis: threads from 0, waiting from 1, budget above 0, timeout above it");
    }
    threads = threads > 0 ? threads : Math.min(MOST_THREADS, cores());
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}

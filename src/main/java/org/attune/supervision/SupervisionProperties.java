package org.attune.supervision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code attune.supervision.*}; docs/supervision.md says what each is for.
 *
 * @param readingWordsPerMinute faster than this, a text was not read: 300 is where most adults'
 *     silent reading of English ends (Brysbaert 2019, 10.1016/j.jml.2019.104047)
 * @param basedOnShare edit share up to which a sent text counts as made of the nearest draft, where
 *     the client named none
 * @param fewestForRate of fewer than this, a client should show how many of how many, and no rate
 */
@ConfigurationProperties("attune.supervision")
public record SupervisionProperties(
    @DefaultValue("300") int readingWordsPerMinute,
    @DefaultValue("0.4") double basedOnShare,
    @DefaultValue("5") int fewestForRate,
    @DefaultValue Drift drift,
    @DefaultValue Sampling sampling,
    @DefaultValue SeededChecks seededChecks) {

  public SupervisionProperties {
    if (readingWordsPerMinute < 1) {
      throw new IllegalArgumentException("attune.supervision.reading-words-per-minute: from 1");
    }
    if (basedOnShare < 0 || basedOnShare > 1) {
      throw new IllegalArgumentException("attune.supervision.based-on-share: 0 to 1");
    }
    if (fewestForRate < 1) {
      throw new IllegalArgumentException("attune.supervision.fewest-for-rate: from 1");
    }
  }

  /**
   * When a change in somebody's figures is worth a look.
   *
   * @param recent the span looked at
   * @param before the span before it that it is held against
   * @param alpha two-sided, for one therapist: shared out among all measures (Bonferroni)
   * @param fewest decisions that either span must have
   * @param shareDifference the least change of a share
   * @param superiority the least chance that a recent figure exceeds an earlier one, or the reverse
   */
  public record Drift(
      @DefaultValue("14d") Duration recent,
      @DefaultValue("56d") Duration before,
      @DefaultValue("0.01") double alpha,
      @DefaultValue("20") int fewest,
      @DefaultValue("0.1") double shareDifference,
      @DefaultValue("0.6") double superiority) {
    public Drift {
      if (!recent.isPositive() || !before.isPositive() || alpha <= 0 || alpha >= 1 || fewest < 1) {
        throw new IllegalArgumentException(
            "attune.supervision.drift: spans above 0, alpha between 0 and 1, fewest from 1");
      }
    }
  }

  /** What each mark of a decision adds to its weight of 1 in the sample. */
  public record Sampling(
      @DefaultValue("4") double risk,
      @DefaultValue("1") double riskFactors,
      @DefaultValue("1") double strain,
      @DefaultValue("3") double overridden,
      @DefaultValue("2") double tooFast,
      @DefaultValue("2") double unopened,
      @DefaultValue("1") double unedited,
      @DefaultValue("1") double nothingSent) {}

  /**
   * How often consenting therapists meet a seeded check.
   *
   * @param rate checks a decided message, 0 for none at all
   * @param pause the least time between two
   * @param period how often to look whether one is due
   */
  public record SeededChecks(
      @DefaultValue("0.02") double rate,
      @DefaultValue("2d") Duration pause,
      @DefaultValue("5m") Duration period) {
    public SeededChecks {
      if (rate < 0 || rate > 0.2 || pause.isNegative() || !period.isPositive()) {
        throw new IllegalArgumentException(
            "attune.supervision.seeded-checks: rate 0 to 0.2, pause from 0, period above 0");
      }
    }
  }
}

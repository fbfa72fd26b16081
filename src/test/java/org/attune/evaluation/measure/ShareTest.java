package org.attune.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void theIntervalIsWilsons() {
    Share share = Share.of("test", 8, 10);

    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.interval().low()).isCloseTo(0.4902, within(1e-4));
    assertThat(share.interval().high()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void allOfAFewIsNoCertainty() {
    Share share = Share.of("test", 30, 30);

    assertThat(share.interval().low()).isCloseTo(0.8865, within(1e-4));
    assertThat(share.interval().high()).isEqualTo(1);
  }

  @Test
  void nothingIsKnownOfNoItems() {
    assertThat(Share.of("test", 0, 0).interval()).isEqualTo(new Interval(0, 1));
  }

  @Test
  void talliesAreCountedByLabelAndTogether() {
    Tallies tallies = new Tallies();
    tallies.add("first", true);
    tallies.add("first", false);
    tallies.add("second", true);

    assertThat(tallies.table("test").rows()).extracting(Share::value).containsExactly(0.5, 1.0);
    assertThat(tallies.total("all").part()).isEqualTo(2);
    assertThat(tallies.total("all").whole()).isEqualTo(3);
  }

  @Test
  void theSpreadIsMeanAndDeviationOfTheSample() {
    Spread spread = Spread.of("figure", List.of(0.4, 0.5, 0.6));

    assertThat(spread.mean()).isCloseTo(0.5, within(1e-12));
    assertThat(spread.deviation()).isCloseTo(0.1, within(1e-12));
    assertThat(Spread.of("figure", List.of(0.4)).deviation()).isZero();
  }

  @Test
  void percentilesAreTheNearestRank() {
    long[] nanoseconds = new long[100];
    for (int i = 0; i < 100; i++) {
      nanoseconds[i] = (100 - i) * 1_000_000L;
    }

    Durations durations = new Durations(nanoseconds);

    assertThat(durations.percentile(0.5)).isEqualTo(50);
    assertThat(durations.percentile(0.99)).isEqualTo(99);
    assertThat(new Durations(new long[0]).percentile(0.5)).isZero();
  }
}

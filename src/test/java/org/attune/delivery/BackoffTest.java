package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void theFirstRetryIsSoonAndEachLaterOneWaitsLonger() {
    assertThat(Backoff.after(1)).contains(Duration.ofSeconds(1));
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(n -> Backoff.after(n).orElseThrow()).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void afterAboutThreeDaysItGivesUp() {
    Duration all =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> Backoff.after(n).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    assertThat(Backoff.after(13)).isEqualTo(Optional.empty());
  }
}

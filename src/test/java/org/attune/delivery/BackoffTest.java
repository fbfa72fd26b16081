package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void theFirstRetryIsSoonAndEachLaterOneWaitsLonger() {
    assertThat(waits("dlv_1").getFirst())
        .isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
    assertThat(waits("dlv_1")).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void tenAttemptsTakeAboutSeventyFiveHours() {
    for (int n = 0; n < 1_000; n++) {
      Duration all = waits("dlv_" + n).stream().reduce(Duration.ZERO, Duration::plus);

      assertThat(all).isBetween(Duration.ofHours(68), Duration.ofHours(83));
      assertThat(Backoff.after(10, "dlv_" + n)).isEmpty();
    }
  }

  @Test
  void whatFailedTogetherDoesNotComeBackTogether() {
    List<Duration> second =
        IntStream.range(0, 1_000)
            .mapToObj(n -> Backoff.after(2, "dlv_" + n).orElseThrow())
            .toList();

    assertThat(second.stream().distinct().count()).isGreaterThan(500);
    assertThat(second).anyMatch(wait -> wait.toSeconds() < 280);
    assertThat(second).anyMatch(wait -> wait.toSeconds() > 320);
  }

  @Test
  void aWaitIsTheSameWheneverItIsAsked() {
    assertThat(Backoff.after(3, "dlv_1")).isEqualTo(Backoff.after(3, "dlv_1"));
  }

  private static List<Duration> waits(String id) {
    return IntStream.rangeClosed(1, 9).mapToObj(n -> Backoff.after(n, id).orElseThrow()).toList();
  }
}

package org.attune.suggestion.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.attune.access.SettableClock;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final SettableClock clock = new SettableClock();
  private final Breaker breaker = new Breaker(2, PAUSE, clock);

  @Test
  void failuresInARowStopTheAskingAndAPauseLetsOneThrough() {
    breaker.failed();
    assertThat(breaker.letsThrough()).isTrue();
    breaker.failed();
    assertThat(breaker.letsThrough()).isFalse();

    clock.pass(PAUSE);

    assertThat(breaker.letsThrough()).isTrue();
    assertThat(breaker.letsThrough()).as("one alone tries").isFalse();
  }

  @Test
  void oneSuccessOpensTheWayAgain() {
    breaker.failed();
    breaker.failed();
    clock.pass(PAUSE);
    breaker.letsThrough();

    breaker.succeeded();

    assertThat(breaker.letsThrough()).isTrue();
    assertThat(breaker.letsThrough()).isTrue();
  }
}

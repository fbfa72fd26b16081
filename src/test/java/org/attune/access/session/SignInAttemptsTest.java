package org.attune.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final SignInAttempts attempts = new SignInAttempts();

  @Test
  void theEleventhAttemptWaitsUntilTheWindowEnds() {
    for (int i = 0; i < 10; i++) {
      assertThat(attempts.begin("ana", "192.0.2.1", NINE.plusSeconds(i))).isEmpty();
    }

    assertThat(attempts.begin("ana", "192.0.2.1", NINE.plusSeconds(60)))
        .contains(Duration.ofMinutes(4));
    assertThat(attempts.begin("ana", "192.0.2.1", NINE.plusSeconds(300))).isEmpty();
  }

  @Test
  void anotherAddressHasItsOwnCount() {
    for (int i = 0; i < 10; i++) {
      assertThat(attempts.begin("ana", "192.0.2.1", NINE)).isEmpty();
    }

    assertThat(attempts.begin("ana", "192.0.2.2", NINE)).isEmpty();
  }

  @Test
  void anAttemptNeverLookedAtDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertThat(attempts.begin("ana", "192.0.2.1", NINE)).isEmpty();
      attempts.notTried("ana", "192.0.2.1");
    }
  }

  @Test
  void memoryIsBoundedAndTheOldestIsForgotten() {
    for (int i = 0; i < 10; i++) {
      assertThat(attempts.begin("ana", "192.0.2.1", NINE)).isEmpty();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(attempts.begin("user" + i, "192.0.2.1", NINE)).isEmpty();
    }

    assertThat(attempts.remembered()).isEqualTo(10_000);
    assertThat(attempts.begin("ana", "192.0.2.1", NINE)).isEmpty();
  }
}

package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.audit.LedgerAlarms.Alarm;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AccessTrailTest {
  private static final Actor ANA = new Actor.Therapist(CLINIC, "ana");
  private static final Actor SAM = new Actor.Supervisor(CLINIC, "sam");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:10Z");

  private final LedgerAlarms alarms = new LedgerAlarms();
  private final BrokenLedger ledger = new BrokenLedger(new InMemoryLedger());

  private AccessTrail at(Instant now) {
    return new AccessTrail(ledger, alarms, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void read(AccessTrail trail, Actor actor, String review) {
    trail.read(actor, "review.read", review, new TreeMap<>(Map.of("version", "2"))).block();
  }

  private List<String> recorded() {
    return Objects.requireNonNull(
        ledger
            .entries(CLINIC, 0, 20_000)
            .map(entry -> entry.event().actor() + " " + entry.event().subject())
            .collectList()
            .block());
  }

  @Test
  void aReadIsRecordedBeforeItsTextIsShown() {
    ledger.mend();
    AccessTrail trail = at(NOW);

    read(trail, ANA, "rev_1");

    assertThat(recorded()).containsExactly("therapist:ana rev_1");
    assertThat(alarms.raised()).isEmpty();
    assertThat(new LedgerHealth(alarms).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void readsWithinAMinuteAreOneEntryForEachReaderAndReview() {
    ledger.mend();
    AccessTrail trail = at(NOW);
    read(trail, ANA, "rev_1");
    read(trail, ANA, "rev_1");
    read(trail, SAM, "rev_1");
    read(trail, ANA, "rev_2");
    read(at(NOW.plusSeconds(60)), ANA, "rev_1");

    assertThat(recorded())
        .containsExactly(
            "therapist:ana rev_1",
            "supervisor:sam rev_1",
            "therapist:ana rev_2",
            "therapist:ana rev_1");
  }

  @Test
  void whatCannotBeRecordedIsShownAllTheSameSeenInHealthAndRecordedLater() {
    AccessTrail trail = at(NOW);

    read(trail, ANA, "rev_1");
    read(trail, SAM, "rev_1");

    assertThat(recorded()).isEmpty();
    assertThat(alarms.raised()).containsEntry(Alarm.READS_UNRECORDED, "2 wait");
    assertThat(new LedgerHealth(alarms).health().getStatus()).isEqualTo(LedgerHealth.DEGRADED);

    ledger.mend();
    trail.start();
    await().until(() -> alarms.raised().isEmpty());
    trail.stop();
    assertThat(recorded()).containsExactlyInAnyOrder("therapist:ana rev_1", "supervisor:sam rev_1");
  }

  @Test
  void aReadThatNoRoomIsLeftForIsNeverPassedOverInSilence() {
    AccessTrail trail = at(NOW);
    for (int i = 0; i < 10_002; i++) {
      read(trail, ANA, "rev_" + i);
    }

    assertThat(alarms.raised().get(Alarm.READS_LOST)).startsWith("2 since the start");
    ledger.mend();
    trail.start();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !alarms.raised().containsKey(Alarm.READS_UNRECORDED));
    trail.stop();
    assertThat(recorded()).hasSize(10_000);
    assertThat(alarms.raised()).containsOnlyKeys(Alarm.READS_LOST);
  }

  @Test
  void aLedgerThatTakesNothingIsDown() {
    alarms.raise(Alarm.READS_LOST, "1");
    alarms.raise(Alarm.APPENDS_FAIL, "TimeoutException");

    assertThat(new LedgerHealth(alarms).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(new LedgerHealth(alarms).health().getDetails())
        .containsOnlyKeys("READS_LOST", "APPENDS_FAIL");
  }
}

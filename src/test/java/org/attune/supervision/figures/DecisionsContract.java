package org.attune.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.figures.DecisionFixture.CLINIC;
import static org.attune.supervision.figures.DecisionFixture.MONDAY;
import static org.attune.supervision.figures.DecisionFixture.used;

import java.time.Duration;
import java.util.List;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of decisions does. */
abstract class DecisionsContract {
  private Decisions decisions;

  /** A store without decisions. */
  abstract Decisions empty();

  @BeforeEach
  void open() {
    decisions = empty();
  }

  @Test
  void aDecisionComesBackWholeAndTwiceIsOnce() {
    Decision decision = DecisionFixture.atRisk("a", Duration.ofMinutes(7));

    decisions.put(decision).block();
    decisions.put(decision).block();

    assertThat(all(null)).containsExactly(decision);
    assertThat(decisions.find(CLINIC, decision.id()).block()).isEqualTo(decision);
    assertThat(decisions.find(new TenantId("other"), decision.id()).block()).isNull();
  }

  @Test
  void anOlderVersionNeverReplacesANewer() {
    Decision old = DecisionFixture.ordinary("a");
    Decision newer = withVersion(old, 5);

    decisions.put(newer).block();
    decisions.put(old).block();

    assertThat(all(null)).containsExactly(newer);
  }

  @Test
  void aDecisionTakenBackIsNotCountedUntilItIsTakenAgain() {
    Decision decision = DecisionFixture.ordinary("a");
    decisions.put(decision).block();

    decisions.withdraw(decision.id(), 4).block();
    assertThat(all(null)).isEmpty();
    assertThat(decisions.find(CLINIC, decision.id()).block()).isNull();
    decisions.put(decision).block();
    assertThat(all(null)).isEmpty();
    decisions.put(withVersion(decision, 5)).block();

    assertThat(all(null)).containsExactly(withVersion(decision, 5));
  }

  @Test
  void aRangeHoldsItsStartAndNotItsEndAndOneTherapistWhereAsked() {
    put("a", "ana", Duration.ZERO);
    put("b", "ben", Duration.ofDays(1));
    put("c", "ana", Duration.ofDays(2));

    assertThat(all(null)).extracting(d -> d.id().value()).containsExactly("rev_a", "rev_b");
    assertThat(all("ben")).extracting(d -> d.id().value()).containsExactly("rev_b");
  }

  @Test
  void onlyPatientsMessagesAreCountedForATherapist() {
    put("a", "ana", Duration.ZERO);
    put("b", "ana", Duration.ofHours(1));
    put("c", "ben", Duration.ofHours(1));
    decisions
        .put(
            DecisionFixture.of(
                "d", "ana", MONDAY.plusSeconds(7_200), Decision.Kind.CAUGHT, null, null))
        .block();

    assertThat(decisions.count(CLINIC, "ana", MONDAY.minusSeconds(1)).block()).isEqualTo(2);
    assertThat(decisions.count(CLINIC, "ana", MONDAY).block()).isEqualTo(1);
  }

  @Test
  void thePlaceInTheLedgerOnlyMovesOn() {
    assertThat(decisions.place(CLINIC).block()).isZero();

    decisions.place(CLINIC, 7).block();
    decisions.place(CLINIC, 4).block();
    decisions.place(CLINIC, 7).block();

    assertThat(decisions.place(CLINIC).block()).isEqualTo(7);
  }

  private void put(String id, String therapist, Duration later) {
    decisions
        .put(
            DecisionFixture.of(
                id, therapist, MONDAY.plus(later), Decision.Kind.APPROVED, used(0), null))
        .block();
  }

  private List<Decision> all(@Nullable String therapist) {
    return List.copyOf(
        decisions
            .between(
                new Decisions.Range(
                    CLINIC, MONDAY, MONDAY.plus(Duration.ofDays(2)), therapist, 100))
            .collectList()
            .blockOptional()
            .orElseThrow());
  }

  private static Decision withVersion(Decision d, long version) {
    return new Decision(
        d.id(),
        d.tenant(),
        version,
        d.therapistId(),
        d.kind(),
        d.receivedAt(),
        d.decidedAt(),
        d.firstLookAt(),
        d.priority(),
        d.riskLevel(),
        d.riskAcknowledgedAt(),
        d.messageWords(),
        d.offered(),
        d.offeredBehaviours(),
        d.used(),
        d.sentWords(),
        d.overridden(),
        d.escalated(),
        d.reason(),
        d.check());
  }
}

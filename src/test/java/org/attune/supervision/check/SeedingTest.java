package org.attune.supervision.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.access.Actor.Therapist;
import org.attune.approval.SeededCheck;
import org.attune.kernel.TenantId;
import org.attune.supervision.SupervisionProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeedingTest {
  private static final Therapist ANA = new Therapist(new TenantId("clinic"), "ana");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final List<SeededCase> CASES =
      List.of(seededCase("a"), seededCase("b"), seededCase("c"));
  private final Seeding seeding = seeding(0.1);

  @Test
  void nobodyIsDueACheckBeforeHalfTheUsualNumberOfDecisionsAndEverybodyAfterOneAndAHalf() {
    assertThat(seeding.next(standing(Set.of(), null, false, 4), CASES, NOW)).isEmpty();
    assertThat(seeding.next(standing(Set.of(), null, false, 15), CASES, NOW)).isPresent();
  }

  @Test
  void noCheckComesWhileOneIsOpenOrTooSoonAfterTheLast() {
    Instant lately = NOW.minus(Duration.ofHours(47));
    Instant before = NOW.minus(Duration.ofHours(48));

    assertThat(seeding.next(standing(Set.of("a"), before, true, 99), CASES, NOW)).isEmpty();
    assertThat(seeding.next(standing(Set.of("a"), lately, false, 99), CASES, NOW)).isEmpty();
    assertThat(seeding.next(standing(Set.of("a"), before, false, 99), CASES, NOW)).isPresent();
  }

  @Test
  void aRateOfZeroGivesNone() {
    assertThat(seeding(0).next(standing(Set.of(), null, false, 9_999), CASES, NOW)).isEmpty();
  }

  @Test
  void everyCaseIsMetOnceAndThenNoMore() {
    Set<String> met = new HashSet<>();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < CASES.size(); i++) {
      Seeding.Standing standing = standing(Set.copyOf(met), null, false, 99);
      String next = seeding.next(standing, CASES, NOW).orElseThrow().id();
      order.add(next);
      met.add(next);
    }

    assertThat(order).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(seeding.next(standing(met, null, false, 99), CASES, NOW)).isEmpty();
  }

  private static Seeding.Standing standing(
      Set<String> met, @Nullable Instant last, boolean open, long decided) {
    return new Seeding.Standing(ANA, met, last, open, decided);
  }

  private static Seeding seeding(double rate) {
    return new Seeding(
        new SupervisionProperties.SeededChecks(rate, Duration.ofDays(2), Duration.ofMinutes(5)));
  }

  private static SeededCase seededCase(String id) {
    return new SeededCase(
        id,
        SeededCheck.Flaw.CONTROLLING_WORDING,
        "Sam",
        "message",
        List.of(),
        List.of("must"),
        List.of(),
        "teaching");
  }
}

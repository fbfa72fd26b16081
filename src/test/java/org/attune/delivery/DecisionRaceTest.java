package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attune.StoreUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Races of approvers, lapsing claims, retries, undo, lost calls and two instances; 10,000 of them
 * with {@code -Dattune.long=true}.
 */
class DecisionRaceTest {
  private static final int RACES = Boolean.getBoolean("attune.long") ? 10_000 : 60;

  @TempDir Path directory = Path.of("");

  @Test
  void everyApprovalLeavesOnceAndNothingElseEverDoes() {
    try (StoreUnderTest store = new StoreUnderTest(directory)) {
      DecisionRace races = new DecisionRace(store.database(), 20_260_302);
      for (int race = 0; race < RACES; race++) {
        races.run(race);
      }
      assertSound(races);
    }
  }

  private static void assertSound(DecisionRace races) {
    assertThat(races.violations()).isEmpty();
    assertThat(races.sends()).as(races.counts()).isGreaterThan(RACES / 10);
    assertThat(races.undone()).as(races.counts()).isGreaterThan(RACES / 10);
    System.out.println(RACES + " races, 0 violations: " + races.counts());
  }
}

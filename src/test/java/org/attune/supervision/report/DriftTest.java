package org.attune.supervision.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.figures.DecisionFixture.MONDAY;
import static org.attune.supervision.figures.DecisionFixture.used;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attune.supervision.SettingsFixture;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionFixture;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final Instant LONG_AGO = MONDAY.minus(Duration.ofDays(40));
  private static final Instant LATELY = MONDAY.minus(Duration.ofDays(5));

  @Test
  void whoNoLongerEditsAndApprovesInSecondsIsSeen() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      decisions.add(approval("b" + i, LONG_AGO, 20 + i, 90 + i));
      decisions.add(approval("r" + i, LATELY, 0, 5));
    }

    assertThat(alerts(decisions))
        .extracting(Alert::measure)
        .containsExactly(
            Alert.Measure.UNEDITED,
            Alert.Measure.TOO_FAST,
            Alert.Measure.EDIT_SHARE,
            Alert.Measure.READING_SECONDS_PER_WORD);
    Alert unedited = alerts(decisions).getFirst();
    assertThat(unedited.test()).isEqualTo(Alert.Test.TWO_PROPORTION_Z);
    assertThat(unedited.before()).isEqualTo(0);
    assertThat(unedited.recent()).isEqualTo(1);
  }

  @Test
  void fewDecisionsRaiseNoAlert() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      decisions.add(approval("b" + i, LONG_AGO, 50, 90));
      decisions.add(approval("r" + i, LATELY, 0, 5));
    }

    assertThat(alerts(decisions)).isEmpty();
  }

  @Test
  void whereNothingHasChangedFalseAlarmsAreRarerThanThreeInAHundred() {
    int alarms = 0;
    for (int seed = 0; seed < 200; seed++) {
      alarms += alerts(unchanged(new Random(seed))).isEmpty() ? 0 : 1;
    }

    assertThat(alarms).isLessThanOrEqualTo(6);
  }

  @Test
  void whatLiesBeforeBothSpansIsLeftOut() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      decisions.add(approval("o" + i, MONDAY.minus(Duration.ofDays(71)), 50, 90));
      decisions.add(approval("r" + i, LATELY, 0, 5));
    }

    assertThat(alerts(decisions)).isEmpty();
  }

  private static List<Decision> unchanged(Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int edits = random.nextBoolean() ? 0 : random.nextInt(60);
      Instant at = i < 80 ? LONG_AGO : LATELY;
      decisions.add(approval("d" + i, at, edits, 10 + random.nextInt(60)));
    }
    return decisions;
  }

  private static Decision approval(String id, Instant at, int edits, int readingSeconds) {
    return DecisionFixture.of(
        id, "ana", at, Decision.Kind.APPROVED, used(edits), Duration.ofSeconds(readingSeconds));
  }

  private static List<Alert> alerts(List<Decision> decisions) {
    return Drift.at(MONDAY, decisions, SettingsFixture.asShipped()).alerts();
  }
}

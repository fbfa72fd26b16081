package org.attune.supervision.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.figures.DecisionFixture.MONDAY;
import static org.attune.supervision.figures.DecisionFixture.used;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attune.supervision.SettingsFixture;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionFixture;
import org.junit.jupiter.api.Test;

class DrawTest {
  @Test
  void theSameSeedDrawsTheSameInWhateverOrderDecisionsCome() {
    List<Decision> decisions = new ArrayList<>(plain(200));
    List<Sampled> first = draw("march", 10).from(decisions);
    Collections.shuffle(decisions, new Random(1));

    assertThat(draw("march", 10).from(decisions)).isEqualTo(first).hasSize(10);
    assertThat(draw("april", 10).from(decisions)).isNotEqualTo(first);
  }

  @Test
  void aDecisionLeftOutMovesNoOther() {
    List<Decision> decisions = plain(50);
    List<Sampled> whole = draw("s", 10).from(decisions);
    List<Decision> fewer =
        decisions.stream().filter(d -> !d.id().equals(whole.getFirst().reviewId())).toList();

    assertThat(draw("s", 9).from(fewer)).isEqualTo(whole.subList(1, 10));
  }

  @Test
  void everyTherapistIsDrawnFromAndNoCheckEver() {
    List<Decision> decisions = new ArrayList<>(plain(30));
    decisions.add(of("b1", "ben", Decision.Kind.APPROVED));
    decisions.add(of("c1", "ben", Decision.Kind.CAUGHT));
    decisions.add(of("c2", "cleo", Decision.Kind.MISSED));

    assertThat(draw("s", 3).from(decisions))
        .extracting(Sampled::therapistId)
        .containsExactly("ana", "ana", "ana", "ben");
  }

  @Test
  void whatIsMarkedIsDrawnAsOftenAsItsWeightSays() {
    // One marked RISK, OVERRIDDEN (weight 8) among seven of weight 1: drawn first in 8 of 15
    List<Decision> decisions = new ArrayList<>();
    decisions.add(DecisionFixture.atRisk("risk", Duration.ofMinutes(3)));
    for (int i = 0; i < 7; i++) {
      decisions.add(of("p" + i, "ana", Decision.Kind.APPROVED));
    }
    int first = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      first += isRisk(draw("seed-" + seed, 1).from(decisions)) ? 1 : 0;
    }

    assertThat(first / 3_000.0).isBetween(8 / 15.0 - 0.03, 8 / 15.0 + 0.03);
  }

  @Test
  void aSampleSaysWhy() {
    Sampled risk =
        draw("s", 1).from(List.of(DecisionFixture.atRisk("a", Duration.ofMinutes(3)))).getFirst();
    Sampled unread =
        draw("s", 1)
            .from(
                List.of(
                    DecisionFixture.of("b", "ana", MONDAY, Decision.Kind.APPROVED, used(0), null)))
            .getFirst();

    assertThat(risk.why()).containsExactly(Mark.RISK, Mark.OVERRIDDEN);
    assertThat(risk.weight()).isEqualTo(8);
    assertThat(unread.why()).containsExactly(Mark.UNOPENED, Mark.UNEDITED);
  }

  private static boolean isRisk(List<Sampled> drawn) {
    return drawn.getFirst().reviewId().value().equals("rev_risk");
  }

  private static List<Decision> plain(int many) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      decisions.add(of("p" + i, "ana", Decision.Kind.APPROVED));
    }
    return decisions;
  }

  private static Decision of(String id, String therapist, Decision.Kind kind) {
    return DecisionFixture.of(id, therapist, MONDAY, kind, used(10), Duration.ofMinutes(2));
  }

  private static Draw draw(String seed, int size) {
    return new Draw(seed, size, SettingsFixture.asShipped());
  }
}

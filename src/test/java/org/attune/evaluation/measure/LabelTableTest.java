package org.attune.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelTableTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  @Test
  void countsGiveTheKnownFigures() {
    Counts counts = new Counts(6, 2, 4);

    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.6);
    assertThat(counts.f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
    assertThat(counts.support()).isEqualTo(10);
    assertThat(counts.reported()).isEqualTo(8);
    assertThat(new Counts(0, 0, 3).f1()).isZero();
    assertThat(new Counts(0, 0, 0).precision()).isZero();
  }

  @Test
  void theFiguresAreThoseCountedByHand() {
    LabelTable table =
        LabelTable.ofMany(
            "test",
            LABELS,
            List.of(
                answer("1", Set.of("a"), Set.of("a")),
                answer("2", Set.of("a", "b"), Set.of("a", "c")),
                answer("3", Set.of("b"), Set.of()),
                answer("4", Set.of(), Set.of("a"))));

    // a: 2 right, 1 invented; b: 2 missed; c: 1 invented, never true
    assertThat(table.labels().get(0).precision().value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(table.labels().get(0).recall().value()).isEqualTo(1);
    assertThat(table.labels().get(0).f1().value()).isCloseTo(0.8, within(1e-12));
    assertThat(table.labels().get(1).f1().value()).isZero();
    assertThat(table.macroF1().value()).isCloseTo(0.4, within(1e-12));
    assertThat(table.microPrecision().value()).isEqualTo(0.5);
    assertThat(table.microRecall().value()).isEqualTo(0.5);
    assertThat(table.microF1().value()).isEqualTo(0.5);
  }

  @Test
  void textsOfOneClusterAreDrawnTogether() {
    List<Answer> single = new ArrayList<>();
    List<Answer> clustered = new ArrayList<>();
    List<Answer> together = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Set<String> reported = i < 20 ? Set.of("a") : Set.of();
      single.add(answer("text " + i, Set.of("a"), reported));
      clustered.add(answer("transcript " + i / 10, Set.of("a"), reported));
      together.add(answer("all", Set.of("a"), reported));
    }

    Interval ofTexts = recall(single);
    Interval ofTranscripts = recall(clustered);

    assertThat(width(ofTranscripts)).isGreaterThan(width(ofTexts));
    assertThat(ofTranscripts).isEqualTo(new Interval(0, 1));
    assertThat(ofTexts.low()).isBetween(0.3, 0.4);
    assertThat(ofTexts.high()).isBetween(0.6, 0.7);
    assertThat(recall(together)).isEqualTo(new Interval(0.5, 0.5));
  }

  @Test
  void withOneLabelATextMicroF1IsTheAccuracy() {
    LabelTable table =
        LabelTable.ofOne(
            "test",
            LABELS,
            List.of(
                answer("1", Set.of("a"), Set.of("a")),
                answer("2", Set.of("b"), Set.of("a")),
                answer("3", Set.of("c"), Set.of("c"))));

    assertThat(table.microF1().value()).isCloseTo(2.0 / 3, within(1e-12));
  }

  private static Interval recall(List<Answer> answers) {
    return LabelTable.ofMany("test", LABELS, answers).labels().getFirst().recall().interval();
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static Answer answer(String cluster, Set<String> actual, Set<String> reported) {
    return new Answer(cluster, actual, reported);
  }
}

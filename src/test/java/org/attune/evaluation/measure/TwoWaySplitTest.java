package org.attune.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoWaySplitTest {
  @Test
  void aPerfectScorerHasMacroF1One() {
    boolean[][] actual = new boolean[40][2];
    double[][] probabilities = new double[40][2];
    for (int text = 0; text < 40; text++) {
      actual[text][0] = text % 3 == 0;
      actual[text][1] = text % 5 == 0;
      probabilities[text][0] = actual[text][0] ? 0.8 : 0.1;
      probabilities[text][1] = actual[text][1] ? 0.3 : 0.2;
    }

    LabelTable table = table(probabilities, actual);

    assertThat(table.macroF1().value()).isEqualTo(1);
    assertThat(table.labels()).extracting(LabelRow::support).containsExactly(14L, 8L);
  }

  @Test
  void thresholdsOfOneHalfAreMeasuredOnTheOther() {
    // in the first half 0.5 divides the texts, in the second 0.7: neither threshold suits the other
    double[][] probabilities = {{0.6}, {0.8}, {0.4}, {0.6}, {0.6}, {0.8}, {0.4}, {0.6}};
    boolean[][] actual = {{true}, {true}, {false}, {false}, {true}, {true}, {false}, {false}};

    LabelTable table = table(probabilities, actual);

    assertThat(table.macroF1BySample().get(0)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(table.macroF1BySample().get(1)).isZero();
    assertThat(table.macroF1().value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(table.labels().getFirst().precision().value()).isEqualTo(0.5);
    assertThat(table.labels().getFirst().recall().value()).isEqualTo(0.5);
  }

  @Test
  void aReportCanBeRepeated() {
    Random random = new Random(3);
    double[][] probabilities = new double[200][2];
    boolean[][] actual = new boolean[200][2];
    for (int text = 0; text < 200; text++) {
      for (int label = 0; label < 2; label++) {
        probabilities[text][label] = random.nextDouble();
        actual[text][label] = random.nextDouble() < probabilities[text][label];
      }
    }

    LabelTable table = table(probabilities, actual);

    assertThat(table).isEqualTo(table(probabilities, actual));
    Interval interval = table.macroF1().interval();
    assertThat(table.macroF1().value()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isLessThan(interval.high());
  }

  private static LabelTable table(double[][] probabilities, boolean[][] actual) {
    List<String> labels = List.of("first", "second").subList(0, probabilities[0].length);
    return TwoWaySplit.measure("test", new LabelledScores(labels, probabilities, actual));
  }
}

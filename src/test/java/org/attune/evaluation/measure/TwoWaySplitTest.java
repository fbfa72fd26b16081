package org.attune.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoWaySplitTest {
  @Test
  void countsGiveTheKnownFigures() {
    Counts counts = new Counts(6, 2, 4);

    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.6);
    assertThat(counts.f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
    assertThat(counts.support()).isEqualTo(10);
    assertThat(new Counts(0, 0, 3).f1()).isZero();
    assertThat(new Counts(0, 0, 0).precision()).isZero();
  }

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

    HeadReport report = report(probabilities, actual);

    assertThat(report.macroF1()).isEqualTo(1);
    assertThat(report.interval().low()).isEqualTo(1);
    assertThat(report.labels())
        .extracting(HeadReport.LabelReport::support)
        .containsExactly(14L, 8L);
  }

  @Test
  void thresholdsOfOneHalfAreMeasuredOnTheOther() {
    // in the first half 0.5 divides the texts, in the second 0.7: neither threshold suits the other
    double[][] probabilities = {{0.6}, {0.8}, {0.4}, {0.6}, {0.6}, {0.8}, {0.4}, {0.6}};
    boolean[][] actual = {{true}, {true}, {false}, {false}, {true}, {true}, {false}, {false}};

    HeadReport report = report(probabilities, actual);

    assertThat(report.firstWay()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(report.secondWay()).isZero();
    assertThat(report.macroF1()).isCloseTo(1.0 / 3, within(1e-12));
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

    HeadReport report = report(probabilities, actual);

    assertThat(report).isEqualTo(report(probabilities, actual));
    assertThat(report.macroF1()).isBetween(report.interval().low(), report.interval().high());
    assertThat(report.interval().low()).isLessThan(report.interval().high());
  }

  private static HeadReport report(double[][] probabilities, boolean[][] actual) {
    List<String> labels = List.of("first", "second").subList(0, probabilities[0].length);
    return new TwoWaySplit("test", new LabelledScores(labels, probabilities, actual)).report();
  }
}

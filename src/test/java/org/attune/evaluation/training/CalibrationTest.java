package org.attune.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void anOverconfidentOutputIsDrawnBack() {
    Random random = new Random(5);
    double[] said = new double[4_000];
    boolean[] actual = new boolean[said.length];
    for (int i = 0; i < said.length; i++) {
      double logOdds = random.nextGaussian() * 2;
      actual[i] = random.nextDouble() < sigmoid(logOdds - 1);
      said[i] = sigmoid(2 * logOdds);
    }

    Calibration calibration = Calibration.fit(said, actual);

    assertThat(calibration.slope()).isCloseTo(0.5, within(0.06));
    assertThat(calibration.shift()).isCloseTo(-1, within(0.15));
    assertThat(calibration.of(sigmoid(4))).isCloseTo(sigmoid(1), within(0.03));
  }

  @Test
  void fewTextsChangeNothing() {
    double[] said = {0.9, 0.8, 0.2, 0.1};
    boolean[] actual = {true, true, false, false};

    assertThat(Calibration.fit(said, actual)).isEqualTo(Calibration.NONE);
    assertThat(Calibration.NONE.of(0.3)).isCloseTo(0.3, within(1e-9));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}

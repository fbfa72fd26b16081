package org.attune.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void theErrorIsTheMeanDistanceOfTheBinsWeightedByTheirAnswers() {
    CalibrationSample sample = new CalibrationSample();
    sample.add("a", 0.82, true);
    sample.add("a", 0.88, false);
    sample.add("b", 0.12, false);
    sample.add("b", 0.18, false);

    Calibration calibration = sample.calibration("test");

    // bin .8 to .9: said .85, true .5; bin .1 to .2: said .15, true 0
    assertThat(calibration.ece()).isCloseTo(0.5 * 0.35 + 0.5 * 0.15, within(1e-12));
    assertThat(calibration.eceByLabel().get("a")).isCloseTo(0.35, within(1e-12));
    assertThat(calibration.eceByLabel().get("b")).isCloseTo(0.15, within(1e-12));
    assertThat(calibration.bins()).hasSize(10);
    assertThat(calibration.bins().get(8).meanProbability()).isCloseTo(0.85, within(1e-12));
    assertThat(calibration.bins().get(8).share()).isEqualTo(0.5);
    assertThat(calibration.bins().get(5).count()).isZero();
  }

  @Test
  void certaintyFallsIntoTheLastBin() {
    CalibrationSample sample = new CalibrationSample();
    sample.add("a", 1, true);
    sample.add("a", 0, false);

    Calibration calibration = sample.calibration("test");

    assertThat(calibration.ece()).isZero();
    assertThat(calibration.bins().getLast().count()).isEqualTo(1);
    assertThat(calibration.bins().getFirst().count()).isEqualTo(1);
  }

  @Test
  void anEmptySampleHasNoError() {
    assertThat(new CalibrationSample().calibration("test").ece()).isZero();
  }
}

package org.attune.analysis.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void thresholdsAreReadByOutput() {
    Thresholds thresholds = of("with-phrase: 0.3\nalone: 0.4\noutputs:\n  risk/R2: 0.41\n");

    assertThat(thresholds.withPhrase()).isEqualTo(0.3);
    assertThat(thresholds.byOutput()).containsEntry("risk/R2", 0.41);
  }

  @Test
  void aThresholdThatWouldSilenceOrFloodIsRefusedByName() {
    assertThatThrownBy(() -> of("with-phrase: 0.3\nalone: 0.4\noutputs:\n  risk/R2: 1.4\n"))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("risk/R2");
    assertThatThrownBy(() -> of("with-phrase: 0.3\nalone: 0.4\noutputs:\n  risk/R2: 0\n"))
        .hasMessageContaining("risk/R2");
    assertThatThrownBy(() -> of("outputs: {risk/R2: 0.5}")).hasMessageContaining("with-phrase");
    assertThatThrownBy(() -> of("[]")).hasMessageContaining("outputs");
  }

  private static Thresholds of(String yaml) {
    return Thresholds.of(yaml.getBytes(UTF_8));
  }
}

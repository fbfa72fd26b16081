package org.attune.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class AttentionHeadTest {
  /** Two labels, width two. */
  private static final float[] Q = {1, 0, 0, 1};

  private static final float[] V = {2, 0, 0, -1};
  private static final float[] B = {0.5f, 0};

  @Test
  void eachLabelAttendsOnItsOwn() {
    float[] states = {1, 0, 0, 1};
    double attended = Math.E / (Math.E + 1);

    AttentionHead head = head(Q, V, B);
    AttentionHead.Attended read = head.read(head.products(states, 2), 0, 2);

    assertThat(read.probabilities()[0]).isCloseTo(sigmoid(attended * 2 + 0.5), within(1e-6));
    assertThat(read.probabilities()[1]).isCloseTo(sigmoid(-attended), within(1e-6));
    assertThat(read.contributions()[0][0]).isGreaterThan(read.contributions()[0][1]);
  }

  @Test
  void onlyTheWordsOfTheSentenceCount() {
    float[] states = {1, 0, 0, 1};
    AttentionHead head = head(Q, V, B);

    AttentionHead.Attended second = head.read(head.products(states, 2), 1, 2);

    assertThat(second.probabilities()[0]).isCloseTo(sigmoid(0.5), within(1e-6));
    assertThat(second.probabilities()[1]).isCloseTo(sigmoid(-1), within(1e-6));
    assertThat(second.contributions()[0]).hasSize(1);
  }

  @Test
  void aHeadOfAnotherSizeIsRefused() {
    byte[] file = bytes(Q, V, B);

    assertThatThrownBy(() -> AttentionHead.of(file, 3)).isInstanceOf(ModelFault.class);
  }

  private static AttentionHead head(float[]... parts) {
    return AttentionHead.of(bytes(parts), 2);
  }

  private static byte[] bytes(float[]... parts) {
    ByteBuffer bytes = ByteBuffer.allocate(10 * Float.BYTES);
    for (float[] part : parts) {
      for (float value : part) {
        bytes.putFloat(value);
      }
    }
    return bytes.array();
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}

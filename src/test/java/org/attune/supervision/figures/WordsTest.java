package org.attune.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void wordsAreRunsWithALetterOrDigit() {
    assertThat(Words.in("  Well – you tried it 3 times, didn't you?  ")).isEqualTo(8);
    assertThat(Words.in("")).isZero();
    assertThat(Words.in("… – !")).isZero();
  }
}

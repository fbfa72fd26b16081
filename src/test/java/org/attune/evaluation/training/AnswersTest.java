package org.attune.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final int THERE = 0;
  private static final int ABSENT = 1;
  private static final int LIKELY_ABSENT = 2;
  private static final int UNKNOWN = 3;
  private static final int OUTPUTS = 4;

  private static final Example TWO_SENTENCES =
      new Example(
          new int[] {7, 102, 8, 9, 102},
          new int[] {2, 5},
          new float[] {1, 0, 0, 0},
          new float[] {2, 1, -0.5f, 0});

  /** By sentence and output: the second sentence says most for the label that is there. */
  private static final float[] SAID = {-3, 2, 1, 0, -1, -2, -1, 0};

  @Test
  void whatATextHasCountsForTheSentenceThatSaysItMost() {
    Answers answers = sentences();

    assertThat(answers.targets()[THERE]).isZero();
    assertThat(answers.known()[THERE]).isZero();
    assertThat(answers.targets()[OUTPUTS + THERE]).isOne();
    assertThat(answers.known()[OUTPUTS + THERE]).isOne();
  }

  @Test
  void whatATextHasNotIsInNoneOfItsSentences() {
    Answers answers = sentences();

    assertThat(answers.targets()[ABSENT] + answers.targets()[OUTPUTS + ABSENT]).isZero();
    assertThat(answers.known()[ABSENT]).isEqualTo(0.5f);
    assertThat(answers.known()[OUTPUTS + ABSENT]).isEqualTo(0.5f);
    assertThat(answers.likely()[LIKELY_ABSENT]).isEqualTo(0.25f);
    assertThat(answers.known()[UNKNOWN] + answers.likely()[UNKNOWN]).isZero();
  }

  @Test
  void theSameTextTwiceIsTwoTexts() {
    List<Example> texts = List.of(TWO_SENTENCES, TWO_SENTENCES, TWO_SENTENCES, TWO_SENTENCES);
    float[] said = {5, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0};

    float[] targets = Answers.ofSentences(texts, said, 0.5f).targets();

    assertThat(targets[THERE]).isOne();
    assertThat(targets[OUTPUTS + THERE]).isZero();
    assertThat(targets[2 * OUTPUTS + THERE]).isZero();
    assertThat(targets[3 * OUTPUTS + THERE]).isOne();
  }

  private static Answers sentences() {
    return Answers.ofSentences(List.of(TWO_SENTENCES, TWO_SENTENCES), SAID, 0.5f);
  }
}

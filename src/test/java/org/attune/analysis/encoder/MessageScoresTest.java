package org.attune.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageScoresTest {
  private static final Scores NOTHING = new Scores(List.of(), 1);

  @Test
  void theLikeliestSentenceAndTheWholeSpeakTogetherInLogOdds() {
    MessageScores scores = new MessageScores(List.of(score(0.1), score(0.9)), score(0.1));

    assertThat(scores.together(0)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void aSingleSentenceSpeaksForItself() {
    assertThat(new MessageScores(List.of(score(0.8)), NOTHING).together(0))
        .isCloseTo(0.8, within(1e-6));
  }

  @Test
  void aLoudSentenceIsNotHushedWhereEachSentenceFillsAWindow() {
    MessageScores scores = new MessageScores(List.of(score(0.05), score(0.95)), NOTHING);

    assertThat(scores.together(0)).isCloseTo(0.95, within(1e-6));
  }

  private static Scores score(double probability) {
    AttentionHead.Attended attended =
        new AttentionHead.Attended(new double[] {probability}, new float[1][0]);
    return new Scores(List.of(new Scores.Window(List.of(), attended)), 1);
  }
}

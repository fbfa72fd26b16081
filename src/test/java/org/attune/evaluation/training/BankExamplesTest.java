package org.attune.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.bank.CueBank;
import org.attune.evaluation.bank.CueItem;
import org.junit.jupiter.api.Test;

class BankExamplesTest {
  private static final Outputs OUTPUTS =
      Outputs.of(List.of("joy", "ekman/joy"), List.of("bereavement", "task"), List.of("more-time"));
  private static final Recipe RECIPE = recipe();
  private static final BankExamples EXAMPLES =
      new BankExamples(OUTPUTS, new Letters(), RECIPE, TrainingRun.FAMILIES);

  private static Recipe recipe() {
    try {
      return Recipe.read(Path.of("models/cues/training.yaml"), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRiskLevelHoldsForAllLowerOnesAndNotForHigherOnes() {
    Example example = EXAMPLES.of(bank("risk", "R3"), item(true, "SELF_HARM"));

    assertThat(target(example, "risk/R1")).isEqualTo(1);
    assertThat(target(example, "risk/R3")).isEqualTo(1);
    assertThat(target(example, "risk/R4")).isZero();
    assertThat(target(example, "risk/SELF_HARM")).isEqualTo(1);
    assertThat(weight(example, "risk/R4")).isEqualTo(1);
    assertThat(weight(example, "risk/MEDICATION")).isEqualTo(RECIPE.weights().unlisted());
  }

  @Test
  void aNearMissOfTheWholeFamilyDeniesAllItsLabels() {
    Example example = EXAMPLES.of(bank("risk", CueBank.NONE), item(false));

    for (int output : OUTPUTS.group("risk")) {
      assertThat(example.targets()[output]).isZero();
      assertThat(example.weights()[output]).isEqualTo(1);
    }
  }

  @Test
  void whatNobodyLookedForCountsAsALikelyNo() {
    Example example = EXAMPLES.of(bank("emotions", "HOPE"), item(true));

    assertThat(target(example, "emotions/HOPE")).isEqualTo(1);
    assertThat(weight(example, "risk/R2")).isEqualTo(-RECIPE.weights().unknown());
    assertThat(weight(example, "joy")).isZero();
  }

  @Test
  void anyDangerIsAlsoTaughtAsSuch() {
    Example example = EXAMPLES.of(bank("risk", CueBank.NONE), item(false, "SELF_HARM"));
    Example factor = EXAMPLES.of(bank("risk", "R1"), item(true, "MEDICATION"));

    assertThat(target(example, Outputs.DANGER)).isEqualTo(1);
    assertThat(target(factor, Outputs.DANGER)).isZero();
    assertThat(weight(factor, Outputs.DANGER)).isEqualTo(1);
  }

  @Test
  void aTopicIsTaughtTogetherWithEveryFeelingOfTheMessage() {
    Example example = EXAMPLES.of(bank("topics", "bereavement"), item(true, "emotions/SADNESS"));

    assertThat(target(example, "topics/bereavement")).isEqualTo(1);
    assertThat(target(example, "emotions/SADNESS")).isEqualTo(1);
    assertThat(target(example, "emotions/HOPE")).isZero();
    assertThat(weight(example, "emotions/HOPE")).isPositive();
  }

  @Test
  void aLetterAboutLifeBringsUpNoMatterOfTheCourse() {
    Example life = EXAMPLES.of(bank("topics", "bereavement"), item(true));
    Example course = EXAMPLES.of(bank("topics", "task"), item(true));

    assertThat(target(life, "matters/more-time")).isZero();
    assertThat(weight(life, "matters/more-time")).isPositive();
    assertThat(weight(course, "matters/more-time")).isEqualTo(-RECIPE.weights().unknown());
  }

  @Test
  void talkIsOfTheSameSphereAsContent() {
    Example example = EXAMPLES.of(bank("content", "INSIGHT"), item(true, "CHANGE_TALK"));

    assertThat(target(example, "talk/CHANGE")).isEqualTo(1);
    assertThat(weight(example, "talk/SUSTAIN")).isEqualTo(RECIPE.weights().unlisted());
  }

  @Test
  void everySentenceIsClosed() {
    CueItem item = new CueItem("ab. cd", true, "plain", List.of(), 1);

    assertThat(EXAMPLES.of(bank("emotions", "HOPE"), item).pieces())
        .containsExactly('a', 'b', '.', 102, 'c', 'd', 102);
  }

  private static CueBank bank(String family, String label) {
    return new CueBank(Path.of("x.yaml"), family, label, "d", "s", List.of());
  }

  private static CueItem item(boolean positive, String... also) {
    return new CueItem("text", positive, "plain", List.of(also), 1);
  }

  private static float target(Example example, String output) {
    return example.targets()[OUTPUTS.place(output)];
  }

  private static float weight(Example example, String output) {
    return example.weights()[OUTPUTS.place(output)];
  }

  private static final class Letters implements Analyzers.Pieces {
    @Override
    public int[] of(String text) {
      return text.chars().toArray();
    }

    @Override
    public int first() {
      return 101;
    }

    @Override
    public int last() {
      return 102;
    }

    @Override
    public void close() {}
  }
}

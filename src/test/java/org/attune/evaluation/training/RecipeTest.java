package org.attune.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.evaluation.bank.CueBank;
import org.attune.evaluation.bank.CueItem;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void aStageForOneFamilySeesItsBanksOftenAndAShareOfTheOthersOnce() throws IOException {
    Recipe.Stage last = Recipe.read(Path.of("models/cues/training.yaml"), 1).stages().getLast();

    assertThat(last.only()).isEqualTo(Outputs.MATTERS);
    assertThat(last.repeats(bank("matters"), item(1))).isEqualTo(last.bankRepeats());
    assertThat(IntStream.range(0, 2_000).map(i -> last.repeats(bank("risk"), item(i))).sum())
        .isBetween(500, 900);
    assertThat(last.encoderRate()).isZero();
  }

  @Test
  void everyOtherOutputIsPutBack() {
    Outputs outputs =
        Outputs.of(List.of("joy"), List.of("bereavement"), List.of("more-time", "way-in"));

    assertThat(outputs.allBut(Outputs.MATTERS))
        .hasSize(outputs.count() - 2)
        .contains(outputs.place("joy"), outputs.place("topics/bereavement"))
        .doesNotContain(outputs.place("matters/way-in"));
  }

  private static CueBank bank(String family) {
    return new CueBank(Path.of("x.yaml"), family, "x", "d", "s", List.of());
  }

  private static CueItem item(int number) {
    return new CueItem("text " + number * 7919, true, "plain", List.of(), 1);
  }
}

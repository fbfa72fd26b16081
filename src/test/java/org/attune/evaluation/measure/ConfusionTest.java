package org.attune.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  @Test
  void aMissIsCountedWithWhatWasWronglyReportedOfTheSameText() {
    Confusion confusion =
        Confusion.ofMissed(
            LABELS,
            List.of(
                new Answer("1", Set.of("a"), Set.of("b")),
                new Answer("2", Set.of("a"), Set.of("b", "c")),
                new Answer("3", Set.of("a"), Set.of()),
                // b is right here, so it stands in place of nothing
                new Answer("4", Set.of("a", "b"), Set.of("b")),
                new Answer("5", Set.of("a"), Set.of("a", "c"))));

    Confusion.Row a = confusion.rows().getFirst();
    assertThat(a.count()).isEqualTo(4);
    assertThat(a.instead()).isEqualTo(Map.of("b", 2L, "c", 1L, Confusion.NOTHING, 2L));
    assertThat(a.mostOften()).isEqualTo("b");
    assertThat(confusion.rows().get(1).count()).isZero();
    assertThat(confusion.rows().get(1).mostOften()).isNull();
  }

  @Test
  void withOneLabelATextEveryAnswerIsCounted() {
    Confusion confusion =
        Confusion.ofAll(
            LABELS,
            List.of(
                new Answer("1", Set.of("a"), Set.of("a")),
                new Answer("2", Set.of("a"), Set.of("c")),
                new Answer("3", Set.of("b"), Set.of("b"))));

    assertThat(confusion.rows().getFirst().instead()).isEqualTo(Map.of("a", 1L, "c", 1L));
    assertThat(confusion.rows().getFirst().mostOften()).isEqualTo("c");
    assertThat(confusion.rows().get(1).mostOften()).isNull();
  }
}

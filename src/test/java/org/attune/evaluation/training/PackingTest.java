package org.attune.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final int OPENING = 101;
  private static final float[] ONE = new float[1];

  @Test
  void everyExampleIsSeenOnceAndNoRowIsTooLong() {
    List<Example> examples = examples(500);

    List<Batch> batches = new Packing(OPENING, 3).batches(examples);

    assertThat(batches.stream().flatMap(batch -> batch.texts().examples().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(examples);
    assertThat(batches)
        .allSatisfy(b -> assertThat(b.length()).isLessThanOrEqualTo(Packing.LONGEST_ROW));
    assertThat(batches).anySatisfy(b -> assertThat(b.texts().count()).isGreaterThan(b.rows()));
  }

  @Test
  void theSameSeedGivesTheSameBatches() {
    List<Example> examples = examples(200);

    assertThat(tokens(new Packing(OPENING, 3).batches(examples)))
        .isEqualTo(tokens(new Packing(OPENING, 3).batches(examples)));
    assertThat(tokens(new Packing(OPENING, 3).batches(examples)))
        .isNotEqualTo(tokens(new Packing(OPENING, 4).batches(examples)));
  }

  @Test
  void segmentsPointAtTheirOwnTokens() {
    Example first = example(11, 12, 102);
    Example second = example(13, 102);
    Batch batch = new Batch(List.of(List.of(first, second), List.of(second)), OPENING);

    assertThat(batch.tokens()).containsExactly(101, 11, 12, 102, 13, 102, 101, 13, 102, 0, 0, 0);
    assertThat(batch.texts().tokens()).containsExactly(1, 2, 3, 4, 5, 5, 7, 8, 8);
    assertThat(batch.texts().mask(-1)).containsExactly(0, 0, 0, 0, 0, -1, 0, 0, -1);
    assertThat(batch.tokenMask(-1)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1);
    assertThat(batch.positions()).containsExactly(0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5);
  }

  @Test
  void theSentencesOfATextAreReadOneByOneToo() {
    Example text = new Example(new int[] {7, 102, 8, 9, 102}, new int[] {2, 5}, ONE, ONE);
    Batch batch = new Batch(List.of(List.of(example(11, 102), text)), OPENING);

    assertThat(batch.texts().tokens()).containsExactly(1, 2, 2, 2, 2, 3, 4, 5, 6, 7);
    assertThat(batch.sentences().tokens()).containsExactly(3, 4, 4, 5, 6, 7);
    assertThat(batch.sentences().examples()).containsExactly(text, text);
  }

  private static List<List<Long>> tokens(List<Batch> batches) {
    return batches.stream().map(b -> java.util.Arrays.stream(b.tokens()).boxed().toList()).toList();
  }

  private static List<Example> examples(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> example(IntStream.range(0, 2 + i % 50).map(t -> 1_000 + i).toArray()))
        .toList();
  }

  private static Example example(int... pieces) {
    return Example.unsplit(pieces, ONE, ONE);
  }
}

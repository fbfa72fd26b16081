package org.attune.analysis.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.attune.kernel.TextSpan;
import org.junit.jupiter.api.Test;

class SegmentTest {
  @Test
  void neighboursShareAWindowWhileThereIsRoom() {
    List<List<Segment>> windows =
        Segment.windows(pieces(10), List.of(span(0, 4), span(4, 7), span(7, 10)), 10);

    assertThat(windows).hasSize(2);
    assertThat(windows.getFirst()).extracting(Segment::sentence).containsExactly(0, 1);
    assertThat(windows.get(1)).extracting(Segment::sentence).containsExactly(2);
    assertThat(windows.get(1).getFirst().pieces())
        .extracting(Piece::id)
        .containsExactly(7L, 8L, 9L);
  }

  @Test
  void aLongSentenceIsCutIntoOverlappingParts() {
    List<List<Segment>> windows = Segment.windows(pieces(100), List.of(span(0, 100)), 51);

    assertThat(windows).hasSize(3);
    assertThat(windows.get(1).getFirst().pieces().getFirst().id())
        .isEqualTo(50L - Segment.OVERLAP_PIECES);
    assertThat(windows.getLast().getFirst().pieces().getLast().id()).isEqualTo(99);
    assertThat(windows).allSatisfy(w -> assertThat(w.getFirst().sentence()).isZero());
  }

  @Test
  void aSentenceWithoutPiecesKeepsItsPlace() {
    List<List<Segment>> windows = Segment.windows(pieces(3), List.of(span(0, 3), span(3, 3)), 10);

    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().get(1).pieces()).isEmpty();
  }

  private static TextSpan span(int start, int end) {
    return new TextSpan(start, end);
  }

  /** Pieces of one letter, whose id is their place. */
  private static List<Piece> pieces(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Piece(i, i, i + 1)).toList();
  }
}

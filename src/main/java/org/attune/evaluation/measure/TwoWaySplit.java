package org.attune.evaluation.measure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The protocol of figures that need thresholds: tuned on one half, measured on the other, both
 * ways.
 *
 * <p>Thresholds tuned and measured on the same texts flatter a model by four or five points.
 */
public final class TwoWaySplit {
  private TwoWaySplit() {}

  /** The first sample has the thresholds of the first half and the texts of the second. */
  public static LabelTable measure(String name, LabelledScores scores) {
    LabelledScores first = scores.half(0);
    LabelledScores second = scores.half(1);
    double[] ofFirst = first.bestThresholds();
    double[] ofSecond = second.bestThresholds();
    List<Answer> firstWay = second.answers(ofFirst);
    List<Answer> secondWay = first.answers(ofSecond);
    List<Answer> both = Stream.concat(firstWay.stream(), secondWay.stream()).toList();
    return LabelTable.of(
        name,
        scores.labels(),
        List.of(firstWay, secondWay),
        IntStream.range(0, ofFirst.length).mapToObj(i -> (ofFirst[i] + ofSecond[i]) / 2).toList(),
        Confusion.ofMissed(scores.labels(), both));
  }
}

package org.attune.evaluation.measure;

import java.util.List;

/** Right and wrong answers over many texts, by label. */
public record Totals(List<Counts> byLabel) {
  public Totals {
    byLabel = List.copyOf(byLabel);
  }

  /** All labels together. */
  public Counts micro() {
    return byLabel.stream().reduce(Counts.NONE, Counts::plus);
  }

  /** Mean F1 of the labels at {@code places}, 0 of none. */
  public double macroF1(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += byLabel.get(place).f1();
    }
    return places.length == 0 ? 0 : sum / places.length;
  }
}

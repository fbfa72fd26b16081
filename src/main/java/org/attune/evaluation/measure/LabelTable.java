package org.attune.evaluation.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How well some labels are told.
 *
 * <p>Over several samples, F1 is the mean of the samples' and precision and recall are of all texts
 * together. Macro-F1 is the mean of the labels that are true of at least one text.
 *
 * @param macroF1BySample in the order of the samples
 */
public record LabelTable(
    String name,
    Estimate macroF1,
    Estimate microPrecision,
    Estimate microRecall,
    Estimate microF1,
    List<Double> macroF1BySample,
    List<LabelRow> labels,
    Confusion confusion) {
  private static final int PER_LABEL = 3;
  private static final int OF_ALL = 4;

  public LabelTable {
    macroF1BySample = List.copyOf(macroF1BySample);
    labels = List.copyOf(labels);
  }

  /** Of texts that may have several labels each. */
  public static LabelTable ofMany(String name, List<String> labels, List<Answer> answers) {
    return of(name, labels, List.of(answers), List.of(), Confusion.ofMissed(labels, answers));
  }

  /** Of texts that have one label each. */
  public static LabelTable ofOne(String name, List<String> labels, List<Answer> answers) {
    return of(name, labels, List.of(answers), List.of(), Confusion.ofAll(labels, answers));
  }

  /**
   * Of several samples.
   *
   * @param thresholds by label, or empty where none were tuned
   */
  static LabelTable of(
      String name,
      List<String> labels,
      List<List<Answer>> samples,
      List<Double> thresholds,
      Confusion confusion) {
    List<Outcomes> outcomes = samples.stream().map(s -> Outcomes.of(labels, s)).toList();
    List<Totals> totals = outcomes.stream().map(Outcomes::totals).toList();
    int[] present = places(labels, label -> together(totals, label).support() > 0);
    double[] values = figures(totals, present);
    List<Interval> intervals = Bootstrap.intervals(outcomes, drawn -> figures(drawn, present));
    List<Estimate> estimates =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Estimate(values[i], intervals.get(i)))
            .toList();
    List<LabelRow> rows = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      int at = OF_ALL + PER_LABEL * label;
      Counts counts = together(totals, label);
      rows.add(
          new LabelRow(
              labels.get(label),
              estimates.get(at),
              estimates.get(at + 1),
              estimates.get(at + 2),
              counts.support(),
              counts.reported(),
              thresholds.isEmpty() ? null : thresholds.get(label)));
    }
    return new LabelTable(
        name,
        estimates.get(0),
        estimates.get(1),
        estimates.get(2),
        estimates.get(3),
        totals.stream().map(sample -> sample.macroF1(present)).toList(),
        rows,
        confusion);
  }

  /** Macro-F1, micro precision, recall and F1, then precision, recall and F1 of each label. */
  private static double[] figures(List<Totals> samples, int[] present) {
    int labels = samples.getFirst().byLabel().size();
    double[] figures = new double[OF_ALL + PER_LABEL * labels];
    Counts micro = samples.stream().map(Totals::micro).reduce(Counts.NONE, Counts::plus);
    figures[0] = samples.stream().mapToDouble(s -> s.macroF1(present)).average().orElse(0);
    figures[1] = micro.precision();
    figures[2] = micro.recall();
    figures[3] = micro.f1();
    for (int label = 0; label < labels; label++) {
      int place = label;
      Counts counts = together(samples, label);
      int at = OF_ALL + PER_LABEL * label;
      figures[at] = counts.precision();
      figures[at + 1] = counts.recall();
      figures[at + 2] =
          samples.stream().mapToDouble(s -> s.byLabel().get(place).f1()).average().orElse(0);
    }
    return figures;
  }

  private static Counts together(List<Totals> samples, int label) {
    return samples.stream()
        .map(sample -> sample.byLabel().get(label))
        .reduce(Counts.NONE, Counts::plus);
  }

  private static int[] places(List<String> labels, IntPredicate kept) {
    return IntStream.range(0, labels.size()).filter(kept).toArray();
  }
}

package org.attune.analysis.linguistics;

/** Sums over rows of numbers, in loops that the JVM runs several numbers at a time. */
public final class Lanes {
  /** How many rows are added in one pass. */
  static final int ROWS = 4;

  private Lanes() {}

  static void add(float[] row, float[] sum) {
    for (int at = 0; at < sum.length; at++) {
      sum[at] += row[at];
    }
  }

  /** Adds row after row, each {@code by[from]} times, {@code by[from + 1]} times and so on. */
  public static void add(float[] by, int from, float[][] rows, int first, int count, float[] sum) {
    int done = 0;
    for (; done + ROWS <= count; done += ROWS) {
      add(
          by[from + done],
          rows[first + done],
          by[from + done + 1],
          rows[first + done + 1],
          by[from + done + 2],
          rows[first + done + 2],
          by[from + done + 3],
          rows[first + done + 3],
          sum);
    }
    for (; done < count; done++) {
      add(by[from + done], rows[first + done], sum);
    }
  }

  private static void add(float a, float[] rowA, float[] sum) {
    for (int at = 0; at < sum.length; at++) {
      sum[at] += a * rowA[at];
    }
  }

  private static void add(
      float a,
      float[] rowA,
      float b,
      float[] rowB,
      float c,
      float[] rowC,
      float d,
      float[] rowD,
      float[] sum) {
    for (int at = 0; at < sum.length; at++) {
      sum[at] += a * rowA[at] + b * rowB[at] + c * rowC[at] + d * rowD[at];
    }
  }

  static void subtract(float[] row, float[] sum) {
    for (int at = 0; at < sum.length; at++) {
      sum[at] -= row[at];
    }
  }

  static void cube(float[] numbers) {
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] *= numbers[at] * numbers[at];
    }
  }
}

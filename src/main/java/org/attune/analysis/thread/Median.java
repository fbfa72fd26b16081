package org.attune.analysis.thread;

import java.util.List;

/** The middle of a list of numbers. */
final class Median {
  private Median() {}

  /** Of an even number the mean of the two in the middle, of none 0. */
  static double of(List<Double> numbers) {
    if (numbers.isEmpty()) {
      return 0;
    }
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

package org.attune.evaluation.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Shuffles examples into rows and rows of nearly equal length into batches. */
final class Packing {
  /** As long as the windows in which a message is read. */
  static final int LONGEST_ROW = 128;

  private static final int TOKENS_A_BATCH = 1_536;
  private static final int ROWS_SORTED_AT_ONCE = 600;

  /** Share of the rows that hold a single example, like a message of one sentence. */
  private static final double ALONE = 0.4;

  private final int opening;
  private final Random random;

  Packing(int opening, long seed) {
    this.opening = opening;
    this.random = new Random(seed);
  }

  List<Batch> batches(List<Example> examples) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    List<List<Example>> rows = rows(shuffled);
    List<Batch> batches = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += ROWS_SORTED_AT_ONCE) {
      int end = Math.min(rows.size(), start + ROWS_SORTED_AT_ONCE);
      List<List<Example>> chunk = new ArrayList<>(rows.subList(start, end));
      chunk.sort(Comparator.comparingInt(Batch::lengthOf));
      cut(chunk, batches);
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** In the order given, one example a row: for measuring. */
  List<Batch> alone(List<Example> examples) {
    List<Batch> batches = new ArrayList<>();
    cut(examples.stream().map(List::of).toList(), batches);
    return batches;
  }

  private List<List<Example>> rows(List<Example> shuffled) {
    List<List<Example>> rows = new ArrayList<>();
    List<Example> row = new ArrayList<>();
    int room = room();
    for (Example example : shuffled) {
      if (!row.isEmpty() && Batch.lengthOf(row) + example.pieces().length > room) {
        rows.add(row);
        row = new ArrayList<>();
        room = room();
      }
      row.add(example);
    }
    rows.add(row);
    return rows;
  }

  private int room() {
    return random.nextDouble() < ALONE ? 0 : 24 + random.nextInt(LONGEST_ROW - 24);
  }

  private void cut(List<List<Example>> rows, List<Batch> batches) {
    int start = 0;
    int longest = 0;
    for (int end = 0; end < rows.size(); end++) {
      int length = Math.max(longest, Batch.lengthOf(rows.get(end)));
      if (end > start && length * (end - start + 1) > TOKENS_A_BATCH) {
        batches.add(new Batch(rows.subList(start, end), opening));
        start = end;
        length = Batch.lengthOf(rows.get(end));
      }
      longest = length;
    }
    if (start < rows.size()) {
      batches.add(new Batch(rows.subList(start, rows.size()), opening));
    }
  }
}

package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dev split of GoEmotions with its three label sets, read from {@code dev.tsv}, {@code
 * ekman-dev.tsv} and {@code group-dev.tsv} (text, comma-separated label numbers, id).
 *
 * @param goEmotions for each text, the numbers of its labels
 */
public record GoEmotionsCorpus(
    List<String> texts, List<int[]> goEmotions, List<int[]> ekman, List<int[]> sentiment) {

  public static GoEmotionsCorpus read(Path folder) throws IOException {
    List<Row> rows = rows(folder.resolve("dev.tsv"));
    return new GoEmotionsCorpus(
        rows.stream().map(Row::text).toList(),
        rows.stream().map(Row::labels).toList(),
        aligned(rows, folder.resolve("ekman-dev.tsv")),
        aligned(rows, folder.resolve("group-dev.tsv")));
  }

  /** The labels of {@code file} in the order of {@code rows}. */
  private static List<int[]> aligned(List<Row> rows, Path file) throws IOException {
    Map<String, int[]> labelsById = new HashMap<>();
    rows(file).forEach(row -> labelsById.put(row.id(), row.labels()));
    List<int[]> labels = new ArrayList<>();
    for (Row row : rows) {
      int[] found = labelsById.get(row.id());
      if (found == null) {
        throw new IOException(file + " has no line for each id of dev.tsv");
      }
      labels.add(found);
    }
    return labels;
  }

  /** The files that {@link #read} needs. */
  public static List<Path> files(Path folder) {
    return List.of(
        folder.resolve("dev.tsv"),
        folder.resolve("ekman-dev.tsv"),
        folder.resolve("group-dev.tsv"));
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(row(line, file, rows.size() + 1));
    }
    return rows;
  }

  private static Row row(String line, Path file, int number) throws IOException {
    String[] fields = line.split("\t", -1);
    try {
      String[] numbers = fields[1].split(",", -1);
      int[] labels = new int[numbers.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = Integer.parseInt(numbers[i]);
      }
      return new Row(fields[0], labels, fields[2]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new CorpusFault(file, number, "expected text, label numbers and id");
    }
  }

  private record Row(String text, int[] labels, String id) {}
}

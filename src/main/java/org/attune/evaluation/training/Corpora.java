package org.attune.evaluation.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.analysis.Analyzers;

/**
 * The corpora whose licences allow to ship what is learnt from them: GoEmotions (Demszky 2020,
 * Apache-2.0) and SemEval-2018 E-c (Mohammad 2018), train splits.
 */
final class Corpora {
  private static final float SEMEVAL_WEIGHT = 0.5f;
  private static final int LONGEST = 64;

  private final Path data;
  private final Outputs outputs;
  private final Analyzers.Pieces pieces;
  private final BankExamples banks;

  Corpora(Path data, Outputs outputs, Analyzers.Pieces pieces, BankExamples banks) {
    this.data = data;
    this.outputs = outputs;
    this.pieces = pieces;
    this.banks = banks;
  }

  /** Names of all outputs that come from corpora, in order. */
  static List<String> outputs(Path data) throws IOException {
    List<String> names = new ArrayList<>(Files.readAllLines(data.resolve("goemotions/labels.txt")));
    for (String label : Files.readAllLines(data.resolve("goemotions/ekman-labels.txt"))) {
      names.add("ekman/" + label);
    }
    for (String label : Files.readAllLines(data.resolve("goemotions/group-labels.txt"))) {
      names.add("sentiment/" + label);
    }
    String[] header = header(data);
    for (int column = 2; column < header.length; column++) {
      names.add("semeval/" + header[column]);
    }
    names.removeIf(String::isBlank);
    return names;
  }

  List<Example> goEmotions() throws IOException {
    List<String[]> fine = rows("goemotions/train.tsv");
    List<String[]> ekman = rows("goemotions/ekman-train.tsv");
    List<String[]> groups = rows("goemotions/group-train.tsv");
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < fine.size(); i++) {
      float[] targets = new float[outputs.count()];
      float[] weights = banks.ofEveryday(fine.get(i)[0]);
      mark("", fine.get(i), targets, weights);
      mark("ekman", same(fine.get(i), ekman.get(i)), targets, weights);
      mark("sentiment", same(fine.get(i), groups.get(i)), targets, weights);
      examples.add(Example.unsplit(closed(fine.get(i)[0]), targets, weights));
    }
    return examples;
  }

  List<Example> semEval() throws IOException {
    List<Integer> labels = outputs.group("semeval");
    List<Example> examples = new ArrayList<>();
    List<String[]> rows = rows("semeval2018-ec/train.txt");
    for (String[] row : rows.subList(1, rows.size())) {
      float[] targets = new float[outputs.count()];
      float[] weights = banks.ofEveryday(row[1]);
      for (int i = 0; i < labels.size(); i++) {
        targets[labels.get(i)] = Float.parseFloat(row[i + 2]);
        weights[labels.get(i)] = SEMEVAL_WEIGHT;
      }
      examples.add(Example.unsplit(closed(row[1]), targets, weights));
    }
    return examples;
  }

  private void mark(String group, String[] row, float[] targets, float[] weights) {
    List<Integer> labels = outputs.group(group);
    labels.forEach(label -> weights[label] = 1);
    for (String number : row[1].split(",", -1)) {
      targets[labels.get(Integer.parseInt(number))] = 1;
    }
  }

  /** The three files hold the same texts in the same order; a mixed-up one must not be learnt. */
  private static String[] same(String[] row, String[] other) throws IOException {
    if (!row[2].equals(other[2])) {
      throw new IOException("the GoEmotions files differ at id " + row[2]);
    }
    return other;
  }

  private int[] closed(String text) {
    int[] cut = pieces.of(text);
    int length = Math.min(cut.length, LONGEST - 2);
    int[] closed = java.util.Arrays.copyOf(cut, length + 1);
    closed[length] = pieces.last();
    return closed;
  }

  private List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(data.resolve(file)).stream().map(l -> l.split("\t", -1)).toList();
  }

  private static String[] header(Path data) throws IOException {
    try (var lines = Files.lines(data.resolve("semeval2018-ec/train.txt"))) {
      return lines.findFirst().orElseThrow().split("\t", -1);
    }
  }
}

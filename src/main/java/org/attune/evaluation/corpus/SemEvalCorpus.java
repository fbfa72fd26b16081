package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tweets of SemEval-2018 task 1 E-c (Mohammad 2018): a header with the labels, then id, tweet and 0
 * or 1 for each label, between tabs.
 */
public record SemEvalCorpus(List<String> labels, List<LabelledText> tweets) {
  private static final int FIRST_LABEL = 2;

  public SemEvalCorpus {
    labels = List.copyOf(labels);
    tweets = List.copyOf(tweets);
  }

  public static SemEvalCorpus read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || lines.getFirst().split("\t", -1).length <= FIRST_LABEL) {
      throw new CorpusFault(file, 1, "expected a header: id, tweet and labels");
    }
    String[] header = lines.getFirst().split("\t", -1);
    List<String> labels = List.of(header).subList(FIRST_LABEL, header.length);
    List<LabelledText> tweets = new ArrayList<>();
    for (int line = 2; line <= lines.size(); line++) {
      tweets.add(tweet(lines.get(line - 1).split("\t", -1), labels, file, line));
    }
    return new SemEvalCorpus(labels, tweets);
  }

  private static LabelledText tweet(String[] fields, List<String> labels, Path file, int line)
      throws CorpusFault {
    if (fields.length != labels.size() + FIRST_LABEL) {
      throw new CorpusFault(file, line, "expected " + (labels.size() + FIRST_LABEL) + " fields");
    }
    Set<String> holding = new LinkedHashSet<>();
    for (int label = 0; label < labels.size(); label++) {
      switch (fields[label + FIRST_LABEL]) {
        case "1" -> holding.add(labels.get(label));
        case "0" -> {}
        default -> throw new CorpusFault(file, line, labels.get(label) + " is neither 0 nor 1");
      }
    }
    return new LabelledText(fields[1], holding);
  }
}

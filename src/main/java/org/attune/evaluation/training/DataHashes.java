package org.attune.evaluation.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attune.kernel.Sha256;

/** What a model was trained on, by name and SHA-256. */
final class DataHashes {
  private static final List<String> CORPORA =
      List.of(
          "goemotions/train.tsv",
          "goemotions/ekman-train.tsv",
          "goemotions/group-train.tsv",
          "semeval2018-ec/train.txt");

  private DataHashes() {}

  static List<String> of(Path data, Path banks) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (String corpus : CORPORA) {
      hashes.add(corpus + " sha256 " + Sha256.of(Files.readAllBytes(data.resolve(corpus))).hex());
    }
    List<String> parts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(banks)) {
      for (Path file : banksAmong(files, banks)) {
        parts.add(banks.relativize(file).toString().replace('\\', '/'));
        parts.add(Files.readString(file));
      }
    }
    hashes.add("cue banks sha256 " + Sha256.ofParts(parts.toArray(String[]::new)).hex());
    return hashes;
  }

  /** One folder a family: what else lies there is how to learn and not what. */
  private static List<Path> banksAmong(Stream<Path> files, Path folder) {
    return files
        .filter(Files::isRegularFile)
        .filter(file -> file.getNameCount() == folder.getNameCount() + 2)
        .sorted()
        .toList();
  }
}

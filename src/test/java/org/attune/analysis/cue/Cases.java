package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Test messages, one a line, with {@code \n} for a line break. */
final class Cases {
  private Cases() {}

  static List<String> of(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/cues", file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replace("\\n", "\n"))
        .toList();
  }
}

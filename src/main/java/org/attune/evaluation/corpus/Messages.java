package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Messages without labels, to time readings with. */
public record Messages(List<String> texts) {
  public Messages {
    texts = List.copyOf(texts);
  }

  public static Messages read(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonLines.Line line : JsonLines.read(file)) {
      texts.add(line.text("text"));
    }
    return new Messages(texts);
  }
}

package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Objects, one a line. */
final class JsonLines {
  private JsonLines() {}

  static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(file, number, object(file, number, line)));
      }
    }
    return lines;
  }

  private static JsonNode object(Path file, int number, String line) throws CorpusFault {
    try {
      JsonNode node = Json.MAPPER.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // its message may quote the line
      throw new CorpusFault(file, number, "this is not JSON");
    }
    throw new CorpusFault(file, number, "expected an object");
  }

  /** One object with its place. */
  record Line(Path file, int number, JsonNode object) {
    String text(String key) throws CorpusFault {
      JsonNode value = object.path(key);
      if (!value.isString() || value.stringValue().isBlank()) {
        throw new CorpusFault(file, number, "'" + key + "' is no text");
      }
      return value.stringValue();
    }

    List<String> texts(String key) throws CorpusFault {
      JsonNode list = object.path(key);
      List<String> texts = new ArrayList<>();
      for (JsonNode value : list) {
        if (!value.isString()) {
          throw new CorpusFault(file, number, "'" + key + "' is no list of texts");
        }
        texts.add(value.stringValue());
      }
      if (!list.isArray()) {
        throw new CorpusFault(file, number, "'" + key + "' is no list of texts");
      }
      return texts;
    }
  }
}

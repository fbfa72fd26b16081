package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a CSV file (RFC 4180) apart; quoted fields may hold commas, quotes and line breaks. */
final class Csv {
  private final Path file;
  private final String text;
  private int at;
  private int line = 1;

  private Csv(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static List<Row> read(Path file) throws IOException {
    Csv csv = new Csv(file, Files.readString(file));
    List<Row> rows = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      rows.add(csv.row());
    }
    return rows;
  }

  private Row row() throws CorpusFault {
    int start = line;
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      fields.add(field());
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at++) != '\n') {
      throw new CorpusFault(file, start, "a quoted field is followed by more");
    }
    line++;
    return new Row(start, fields);
  }

  private String field() throws CorpusFault {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws CorpusFault {
    int start = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        at++;
      } else if (c == '"') {
        return field.toString();
      }
      line += c == '\n' ? 1 : 0;
      field.append(c);
    }
    throw new CorpusFault(file, start, "a quoted field does not end");
  }

  /**
   * One record.
   *
   * @param line on which it begins
   */
  record Row(int line, List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }
}

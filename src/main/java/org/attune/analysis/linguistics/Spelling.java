package org.attune.analysis.linguistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The usual spelling of what people type in a hurry, from {@code linguistics/spelling.txt}.
 *
 * <p>A line says {@code im = i 'm}: the tokens that stand for the one that was typed.
 */
public final class Spelling {
  private final Map<String, List<String>> tokens = new HashMap<>();

  private Spelling() {}

  /** Reads the list below {@code models}; a bad line is refused with its file and number. */
  public static Spelling load(Path models) throws IOException {
    Path file = models.resolve("linguistics").resolve("spelling.txt");
    Spelling spelling = new Spelling();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#")) {
        String[] sides = rule.split("\\s*=\\s*", -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
          throw new IOException(file + ":" + number + ": expected 'typed = usual spelling'");
        }
        spelling.tokens.put(sides[0], List.of(sides[1].split("\\s+")));
      }
    }
    return spelling;
  }

  /** The tokens that {@code typed} stands for, itself when nothing better is known. */
  public List<String> usual(String typed) {
    return tokens.getOrDefault(typed.toLowerCase(Locale.ROOT), List.of(typed));
  }
}

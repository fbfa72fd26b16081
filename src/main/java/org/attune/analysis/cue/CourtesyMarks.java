package org.attune.analysis.cue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Emoji and punctuation that leave a courtesy what it is, from {@code courtesy-marks.properties}.
 */
record CourtesyMarks(Set<String> kind, Set<String> plain) {
  /** Joiners, skin tones and the choice between a drawn and a written sign. */
  private static final Pattern MODIFIERS =
      Pattern.compile("[\\u200d\\ufe0e\\ufe0f\\x{1F3FB}-\\x{1F3FF}]");

  private static final Pattern HELD_BACK = Pattern.compile("\\.{2,}|…");

  static CourtesyMarks load(Path models) throws IOException {
    Path file = models.resolve("phrases").resolve("courtesy-marks.properties");
    Properties marks = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      marks.load(reader);
    }
    return new CourtesyMarks(marks(file, marks, "kind"), marks(file, marks, "plain"));
  }

  private static Set<String> marks(Path file, Properties marks, String key) throws IOException {
    String list = marks.getProperty(key);
    if (list == null || list.isBlank()) {
      throw new IOException(file + ": the list '" + key + "' is missing or empty");
    }
    return Set.of(MODIFIERS.matcher(list).replaceAll("").strip().split("\\s+"));
  }

  /** Whether {@code written} is a mark that answers by itself, or several of them. */
  boolean areKind(String written) {
    String bare = MODIFIERS.matcher(written).replaceAll("");
    return kind.contains(bare)
        || (!bare.isEmpty()
            && bare.codePoints().mapToObj(Character::toString).allMatch(kind::contains));
  }

  /** Whether {@code written} is punctuation that adds nothing. */
  boolean arePlain(String written) {
    return !HELD_BACK.matcher(written).find()
        && written.codePoints().mapToObj(Character::toString).allMatch(plain::contains);
  }
}

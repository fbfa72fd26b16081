package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells English from other languages by script and by the commonest words.
 *
 * <p>It says "und" only when it is sure: short messages count as English.
 */
record LanguageCheck(Set<String> englishWords) {
  private static final String ENGLISH = "en";
  private static final String UNDETERMINED = "und";
  private static final int FEWEST_WORDS = 6;
  private static final double LEAST_LATIN = 0.5;
  private static final double LEAST_ENGLISH = 0.12;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");

  static LanguageCheck load(Path models) throws IOException {
    Set<String> words = new HashSet<>();
    for (String line : Files.readAllLines(models.resolve("phrases").resolve("english.txt"))) {
      if (!line.startsWith("#")) {
        words.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    return new LanguageCheck(Set.copyOf(words));
  }

  String of(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin = text.codePoints().filter(LanguageCheck::isLatinLetter).count();
    if (letters > 0 && latin < LEAST_LATIN * letters) {
      return UNDETERMINED;
    }
    String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    List<String> words =
        BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    long english = words.stream().filter(englishWords::contains).count();
    boolean surelyNot = words.size() >= FEWEST_WORDS && english < LEAST_ENGLISH * words.size();
    return surelyNot ? UNDETERMINED : ENGLISH;
  }

  private static boolean isLatinLetter(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}

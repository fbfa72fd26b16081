package org.attune.supervision.figures;

import java.util.Arrays;

/** Counts words: runs between spaces with a letter or digit in them. */
final class Words {
  private Words() {}

  static int in(String text) {
    return (int)
        Arrays.stream(text.split("\\s+"))
            .filter(run -> run.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
  }
}

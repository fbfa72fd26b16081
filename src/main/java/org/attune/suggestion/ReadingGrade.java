package org.attune.suggestion;

import org.attune.suggestion.quality.Readability;

/** How hard a reply is to read. */
public final class ReadingGrade {
  private ReadingGrade() {}

  /** Flesch-Kincaid grade: years of school a reader needs. */
  public static double of(String reply) {
    return Readability.grade(reply);
  }
}

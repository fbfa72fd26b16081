package org.attune.suggestion.file;

/**
 * Something wrong in a file that people edit.
 *
 * @param line counted from 1; 0 when the whole file is meant
 */
public record Problem(String file, int line, String what) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + what : file + ":" + line + ": " + what;
  }
}

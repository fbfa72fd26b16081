package org.attune.suggestion.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while files are read, so that all of it can be mended at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(String file, int line, String what) {
    found.add(new Problem(file, line, what));
  }

  public List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }

  /** Refuses to go on where anything was wrong. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidFiles(all());
    }
  }
}

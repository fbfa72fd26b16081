package org.attune.suggestion.file;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing starts on files with faults: carries every fault found, not only the first. */
public final class InvalidFiles extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidFiles(List<Problem> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " problem" : " problems")
            + " in the files that people edit:\n"
            + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}

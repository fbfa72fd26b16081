package org.attune.evaluation.measure;

import java.util.Set;

/**
 * What was reported of one text, and what is true of it.
 *
 * @param cluster texts of one cluster are not independent: they are drawn together
 */
public record Answer(String cluster, Set<String> actual, Set<String> reported) {
  public Answer {
    actual = Set.copyOf(actual);
    reported = Set.copyOf(reported);
  }
}

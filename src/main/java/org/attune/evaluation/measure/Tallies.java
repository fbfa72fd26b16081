package org.attune.evaluation.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts hits by label, in the order in which labels first appear. */
public final class Tallies {
  private final Map<String, long[]> tallies = new LinkedHashMap<>();

  public void add(String label, boolean hit) {
    long[] tally = tallies.computeIfAbsent(label, l -> new long[2]);
    tally[0] += hit ? 1 : 0;
    tally[1]++;
  }

  public ShareTable table(String name) {
    return new ShareTable(
        name,
        tallies.entrySet().stream()
            .map(tally -> Share.of(tally.getKey(), tally.getValue()[0], tally.getValue()[1]))
            .toList());
  }

  /** All labels together. */
  public Share total(String label) {
    long part = tallies.values().stream().mapToLong(tally -> tally[0]).sum();
    long whole = tallies.values().stream().mapToLong(tally -> tally[1]).sum();
    return Share.of(label, part, whole);
  }
}

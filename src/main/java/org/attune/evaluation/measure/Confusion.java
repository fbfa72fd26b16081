package org.attune.evaluation.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was reported instead of what is true.
 *
 * @param onlyMisses whether a row counts the misses of its label alone, or every text that has it
 */
public record Confusion(boolean onlyMisses, List<Row> rows) {
  /** Stands for no label at all. */
  public static final String NOTHING = "nothing";

  public Confusion {
    rows = List.copyOf(rows);
  }

  /**
   * For each missed label the labels that were wrongly reported of the same text, {@link #NOTHING}
   * where there were none.
   */
  public static Confusion ofMissed(List<String> labels, List<Answer> answers) {
    Map<String, Tally> tallies = tallies(labels);
    for (Answer answer : answers) {
      Set<String> wrong = new LinkedHashSet<>(answer.reported());
      wrong.removeAll(answer.actual());
      tallies.forEach((label, tally) -> {
        if (answer.actual().contains(label) && !answer.reported().contains(label)) {
          tally.add(wrong);
        }
      });
    }
    return new Confusion(true, rows(tallies));
  }

  /** For each label all that was reported of the texts that have it, itself among them. */
  public static Confusion ofAll(List<String> labels, List<Answer> answers) {
    Map<String, Tally> tallies = tallies(labels);
    for (Answer answer : answers) {
      tallies.forEach((label, tally) -> {
        if (answer.actual().contains(label)) {
          tally.add(answer.reported());
        }
      });
    }
    return new Confusion(false, rows(tallies));
  }

  private static Map<String, Tally> tallies(List<String> labels) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    labels.forEach(label -> tallies.put(label, new Tally(labels)));
    return tallies;
  }

  private static List<Row> rows(Map<String, Tally> tallies) {
    return tallies.entrySet().stream().map(tally -> tally.getValue().row(tally.getKey())).toList();
  }

  /**
   * One label.
   *
   * @param count how many texts the row counts
   * @param instead how often each other label was reported of them
   * @param mostOften among {@code instead}
   */
  public record Row(
      String label,
      long count,
      Map<String, Long> instead,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mostOften) {}

  private static final class Tally {
    private final Map<String, Long> reported = new LinkedHashMap<>();
    private long count;

    Tally(List<String> labels) {
      labels.forEach(label -> reported.put(label, 0L));
      reported.put(NOTHING, 0L);
    }

    void add(Set<String> labels) {
      count++;
      (labels.isEmpty() ? Set.of(NOTHING) : labels)
          .forEach(label -> reported.merge(label, 1L, Long::sum));
    }

    Row row(String label) {
      Map<String, Long> seen = new LinkedHashMap<>(reported);
      seen.values().removeIf(times -> times == 0);
      String mostOften =
          seen.entrySet().stream()
              .filter(other -> !other.getKey().equals(label))
              // of equals the first in the order of the labels
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
      return new Row(label, count, seen, mostOften);
    }
  }
}

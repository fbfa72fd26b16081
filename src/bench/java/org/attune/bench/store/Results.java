package org.attune.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.attune.bench.store.Course.Work;
import org.jspecify.annotations.Nullable;

/** All figures of a run, and the lines that say what they mean. */
final class Results {
  /** One cell. */
  record Row(String contender, int size, int clients, Map<Work, Figure> figures) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> breakdowns = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
  }

  /** Notes that a contender could not go on at a size. */
  void broke(String contender, int size, Throwable why) {
    String reason = Objects.toString(why.getMessage(), why.getClass().getSimpleName());
    breakdowns.add(
        "- %s broke at %,d items: %s"
            .formatted(contender, size, reason.lines().findFirst().orElse("")));
  }

  List<String> breakdowns() {
    return List.copyOf(breakdowns);
  }

  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| Store | Items | Clients | Insert | Find by id | Version-checked update | Queue page |");
    lines.add("|---|---:|---:|---:|---:|---:|---:|");
    for (Row row : rows) {
      lines.add(
          "| %s | %,d | %d | %s |"
              .formatted(
                  row.contender,
                  row.size,
                  row.clients,
                  String.join(
                      " | ",
                      Stream.of(Work.values())
                          .map(work -> Objects.toString(row.figures.get(work), "not run: too slow"))
                          .toList())));
    }
    return lines;
  }

  /** Of a contender, how much more an operation costs one client in the larger store. */
  List<String> growth(String contender, int small, int large) {
    return Stream.of(Work.values())
        .filter(work -> figure(contender, small, 1, work) != null)
        .filter(work -> figure(contender, large, 1, work) != null)
        .map(work ->
            "%s: %.1f times"
                .formatted(
                    work.words, median(contender, large, work) / median(contender, small, work)))
        .toList();
  }

  /** As {@link #growth}, in processor time, which other work on the machine does not change. */
  List<String> growthOfWork(String contender, int small, int large) {
    return Stream.of(Work.values())
        .filter(work -> figure(contender, small, 1, work) != null)
        .filter(work -> figure(contender, large, 1, work) != null)
        .map(work ->
            "%s: %.1f times"
                .formatted(
                    work.words,
                    Objects.requireNonNull(figure(contender, large, 1, work)).cpuMicros()
                        / Objects.requireNonNull(figure(contender, small, 1, work)).cpuMicros()))
        .toList();
  }

  private double median(String contender, int size, Work work) {
    return Objects.requireNonNull(figure(contender, size, 1, work)).medianMillis();
  }

  /** How many times as many operations a second the first does as the second. */
  @Nullable Double ratio(String first, String second, int size, int clients, Work work) {
    Figure ours = figure(first, size, clients, work);
    Figure theirs = figure(second, size, clients, work);
    return ours == null || theirs == null ? null : ours.perSecond() / theirs.perSecond();
  }

  @Nullable Figure figure(String contender, int size, int clients, Work work) {
    return rows.stream()
        .filter(
            row -> row.contender.equals(contender) && row.size == size && row.clients == clients)
        .findFirst()
        .map(row -> row.figures.get(work))
        .orElse(null);
  }
}

package org.attune.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attune.bench.store.Course.Work;
import org.jspecify.annotations.Nullable;

/** Writes the figures into the page of benchmarks, between two marks, and leaves the rest alone. */
final class Report {
  private static final String BEGIN = "<!-- store: written by StoreBenchmark, not by hand -->";
  private static final String END = "<!-- store: end -->";
  private static final double MOST_GROWTH = 2;
  private static final double LEAST_UPDATES = 1_000;
  private static final double LEAST_RATIO = 3;

  private final Results results;
  private final List<String> names;
  private final int small;
  private final int large;

  /**
   * A report.
   *
   * @param names of the contenders: ours, SQLite, the stock backend
   */
  Report(Results results, List<String> names, int small, int large) {
    this.results = results;
    this.names = names;
    this.small = small;
    this.large = large;
  }

  void write(Path page, String date, String machine) throws IOException {
    List<String> block = new ArrayList<>(List.of(BEGIN, "", date + ": " + machine + ".", ""));
    block.add(
        "A cell: operations a second of all clients; median and 99th percentile of one operation in"
            + " milliseconds; processor time of one operation in milliseconds, client included.");
    block.add("");
    block.addAll(results.table());
    block.add("");
    block.addAll(findings());
    block.add("");
    block.add(END);
    String text = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n\n";
    int from = text.indexOf(BEGIN);
    int to = text.indexOf(END);
    String before = from < 0 ? text : text.substring(0, from);
    String after = from < 0 || to < from ? "\n" : text.substring(to + END.length());
    Files.createDirectories(page.toAbsolutePath().getParent());
    Files.writeString(page, before + String.join("\n", block) + after);
  }

  List<String> findings() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "- From %,d to %,d items, one client's median: ".formatted(small, large)
            + String.join(", ", results.growth(names.getFirst(), small, large))
            + growthVerdict());
    lines.add(
        "- The same in processor time: "
            + String.join(", ", results.growthOfWork(names.getFirst(), small, large))
            + ".");
    lines.add(manyClients());
    for (int size : List.of(small, large)) {
      lines.add(
          "- Times as many operations a second as others, %,d items, 16 clients: ".formatted(size)
              + String.join("; ", List.of(ratios(names.get(1), size), ratios(names.get(2), size)))
              + ".");
    }
    lines.addAll(results.breakdowns());
    return lines;
  }

  private String growthVerdict() {
    double worst = Math.max(growth(Work.PAGE), growth(Work.UPDATE));
    return " (aim for the update and the page: at most %.0f; %s)."
        .formatted(MOST_GROWTH, worst <= MOST_GROWTH ? "met" : "missed");
  }

  private double growth(Work work) {
    Figure before = results.figure(names.getFirst(), small, 1, work);
    Figure after = results.figure(names.getFirst(), large, 1, work);
    return before == null || after == null
        ? Double.NaN
        : after.medianMillis() / before.medianMillis();
  }

  private String manyClients() {
    StringBuilder line = new StringBuilder("- Durable version-checked updates of 16 clients: ");
    boolean met = true;
    for (int size : List.of(small, large)) {
      Figure many = results.figure(names.getFirst(), size, 16, Work.UPDATE);
      Figure one = results.figure(names.getFirst(), size, 1, Work.UPDATE);
      Double ratio = results.ratio(names.getFirst(), names.get(1), size, 16, Work.UPDATE);
      if (many != null && one != null && ratio != null) {
        met &= many.perSecond() >= LEAST_UPDATES && ratio >= LEAST_RATIO;
        line.append(
            String.format(
                Locale.ROOT,
                "%,.0f a second at %,d items with %.2f fsyncs each (one client: %.2f), %.1f times"
                    + " SQLite; ",
                many.perSecond(),
                size,
                many.fsyncsPerOperation(),
                one.fsyncsPerOperation(),
                ratio));
      }
    }
    return line.append(
            "aim: %,.0f a second and %.0f times; %s."
                .formatted(LEAST_UPDATES, LEAST_RATIO, met ? "met" : "missed"))
        .toString();
  }

  private String ratios(String other, int size) {
    List<String> parts = new ArrayList<>();
    for (Work work : Work.values()) {
      @Nullable Double ratio = results.ratio(names.getFirst(), other, size, 16, work);
      if (ratio != null) {
        parts.add(String.format(Locale.ROOT, "%s %.1f", work.words, ratio));
      }
    }
    return other + ": " + (parts.isEmpty() ? "not run" : String.join(", ", parts));
  }
}

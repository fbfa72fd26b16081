package org.attune.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.attune.bench.store.Course.Work;

/**
 * Measures the embedded store, the backend it grew from and SQLite one after the other, and writes
 * what it finds into {@code docs/benchmarks.md}.
 *
 * <p>Properties: {@code bench.small} and {@code bench.large} (items), {@code bench.cell.millis}
 * (time for each figure, after half of it to warm up), {@code bench.page} (the file written).
 */
public final class StoreBenchmark {
  private static final int SMALL = Integer.getInteger("bench.small", 10_000);
  private static final int LARGE = Integer.getInteger("bench.large", 300_000);
  private static final Duration CELL = Duration.ofMillis(Long.getLong("bench.cell.millis", 2_500));
  private static final Path PAGE = Path.of(System.getProperty("bench.page", "docs/benchmarks.md"));
  private static final int MANY_CLIENTS = 16;

  private final Results results = new Results();

  private StoreBenchmark() {}

  /** Opens a contender with its files in a folder of its own. */
  private interface Opening {
    Contender in(Path folder) throws Exception;
  }

  /** Takes no arguments; see the properties of this class. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Path files = Files.createTempDirectory(folder, "store");
    try {
      new StoreBenchmark().run(files);
    } finally {
      delete(files);
    }
  }

  private void run(Path files) throws Exception {
    String machine = Machine.describe(files);
    List<String> names =
        List.of(
            measure(folder -> MongoContender.embedded(folder.resolve("data")), files),
            measure(folder -> new SqliteContender(folder.resolve("items.sqlite")), files),
            measure(folder -> MongoContender.stock(folder.resolve("stock.mv.db")), files));
    Report report = new Report(results, names, SMALL, LARGE);
    report.write(PAGE, LocalDate.now(Clock.systemUTC()).toString(), machine);
    results.table().forEach(System.out::println);
    report.findings().forEach(System.out::println);
  }

  /** Long enough for the JVM to have compiled what is then measured. */
  private static void rehearse(Opening opening, Path files) throws Exception {
    Path folder = Files.createTempDirectory(files, "rehearsal");
    try (Contender contender = opening.in(folder)) {
      Course course = new Course(contender, SMALL, CELL.multipliedBy(2));
      course.load();
      course.run(MANY_CLIENTS, Map.of());
    }
    delete(folder);
  }

  private String measure(Opening opening, Path files) throws Exception {
    rehearse(opening, files);
    String name = "";
    for (int size : List.of(SMALL, LARGE)) {
      Path folder = Files.createTempDirectory(files, "run");
      try (Contender contender = opening.in(folder)) {
        name = contender.name();
        measure(contender, size);
      } catch (CompletionException e) {
        // The stock backend frees chunks of its file under a reader: a finding, not our failure
        results.broke(name, size, Objects.requireNonNullElse(e.getCause(), e));
      }
      delete(folder);
    }
    return name;
  }

  private void measure(Contender contender, int size) throws Exception {
    long start = System.nanoTime();
    Course course = new Course(contender, size, CELL);
    course.load();
    System.out.printf(
        "%s: %,d items loaded in %.1f s%n",
        contender.name(), size, (System.nanoTime() - start) / 1e9);
    Map<Work, Figure> alone = course.run(1, Map.of());
    results.add(new Results.Row(contender.name(), size, 1, alone));
    Map<Work, Figure> many = course.run(MANY_CLIENTS, alone);
    results.add(new Results.Row(contender.name(), size, MANY_CLIENTS, many));
    System.out.println("  1 client: " + alone + "\n  16 clients: " + many);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

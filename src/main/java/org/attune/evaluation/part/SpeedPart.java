package org.attune.evaluation.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.corpus.Messages;
import org.attune.evaluation.measure.Durations;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Section;
import org.attune.evaluation.report.SectionDraft;

/** How fast whole readings are, on real messages. */
public final class SpeedPart implements Part {
  private static final String TITLE = "Speed";
  private static final String ABOUT =
      "Whole readings of messages people wrote to counsellors, without scores, after all of them were"
          + " read once to warm up. On a machine that does other work the figures say little.";
  private static final double NANOSECONDS_A_SECOND = 1e9;

  private final Path file;
  private final Messages messages;

  private SpeedPart(Path file, Messages messages) {
    this.file = file;
    this.messages = messages;
  }

  public static SpeedPart read(Path file) throws IOException {
    return new SpeedPart(file, Messages.read(file));
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Section measure(Analyzers.Models models, Steps steps) {
    int total = messages.texts().size();
    for (int i = 0; i < total; i++) {
      models.read(messages.texts().get(i));
      steps.done(TITLE, i + 1L, 3L * total);
    }
    long[] each = new long[total];
    long start = System.nanoTime();
    for (int i = 0; i < total; i++) {
      long before = System.nanoTime();
      models.read(messages.texts().get(i));
      each[i] = System.nanoTime() - before;
      steps.done(TITLE, total + i + 1L, 3L * total);
    }
    double one = perSecond(start);
    double two = onTwoThreads(models);
    steps.done(TITLE, 3L * total, 3L * total);
    Durations durations = new Durations(each);
    return new SectionDraft("speed", TITLE, ABOUT)
        .figure(Figure.of("readings, 1 thread", one, "/s"))
        .figure(Figure.of("readings, 2 threads", two, "/s"))
        .figure(Figure.of("one reading, p50", durations.percentile(0.5), "ms"))
        .figure(Figure.of("one reading, p99", durations.percentile(0.99), "ms"))
        .of(total);
  }

  private double onTwoThreads(Analyzers.Models models) {
    AtomicInteger next = new AtomicInteger();
    Runnable reader =
        () -> {
          for (int i = next.getAndIncrement();
              i < messages.texts().size();
              i = next.getAndIncrement()) {
            models.read(messages.texts().get(i));
          }
        };
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> readers = new ArrayList<>();
      readers.add(threads.submit(reader));
      readers.add(threads.submit(reader));
      for (Future<?> running : readers) {
        running.get();
      }
      return perSecond(start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while timing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reading failed while timing", e.getCause());
    }
  }

  private double perSecond(long start) {
    return messages.texts().size() * NANOSECONDS_A_SECOND / Math.max(1, System.nanoTime() - start);
  }
}

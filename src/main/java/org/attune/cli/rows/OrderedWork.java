package org.attune.cli.rows;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.attune.cli.console.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Works on rows with several threads and hands the results on in the order of the rows.
 *
 * <p>A bounded window lies between reading and handing on, so a slow row holds the others back
 * instead of filling the memory. Reading has its own thread: a result is handed on as soon as it is
 * due, even while the input is silent.
 */
public final class OrderedWork<R> {
  private static final int WINDOW_PER_THREAD = 8;

  private final Function<Row, R> work;
  private final int threads;
  private final BlockingQueue<Future<Optional<R>>> window;

  public OrderedWork(Function<Row, R> work, int threads) {
    this.work = work;
    this.threads = threads;
    this.window = new ArrayBlockingQueue<>(threads * WINDOW_PER_THREAD);
  }

  /** Takes a result; the next one waits until it returns. */
  @FunctionalInterface
  public interface Sink<R> {
    void accept(R result) throws IOException;
  }

  /** Works through all rows. The first failure of reading, working or handing on ends it. */
  public void run(Rows rows, Sink<R> sink) throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("row-", 0).factory());
    Thread reader = Thread.ofPlatform().daemon().name("rows").start(() -> readInto(workers, rows));
    try {
      Optional<R> result = window.take().get();
      while (result.isPresent()) {
        sink.accept(result.get());
        result = window.take().get();
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private void readInto(ExecutorService workers, Rows rows) {
    try {
      enqueueAll(workers, rows);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void enqueueAll(ExecutorService workers, Rows rows) throws InterruptedException {
    try {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        Row next = row;
        window.put(workers.submit(() -> Optional.of(work.apply(next))));
      }
      window.put(CompletableFuture.completedFuture(Optional.empty()));
    } catch (IOException | RuntimeException e) {
      window.put(CompletableFuture.failedFuture(e));
    }
  }

  private static IOException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null -> throw Fault.of("a row failed for no known reason");
      case Throwable e -> new IOException(e);
    };
  }
}

package org.attune.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets one write follow the other, each with everything that waits by then.
 *
 * <p>A write costs an fsync whether it holds one thing or a hundred.
 *
 * @param <T> what is written
 * @param <R> what a write gives, to all whose things were in it
 */
public final class Gathering<T, R> {
  /** Writes all of them, or fails for all. */
  public interface Writer<T, R> {
    Mono<R> write(List<T> together);
  }

  private static final int MOST_WAITING = 10_000;
  private static final int MOST_AT_ONCE = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final class Waiting<T, R> {
    final T item;
    final Sinks.One<R> result = Sinks.one();

    Waiting(T item) {
      this.item = item;
    }
  }

  private final Queue<Waiting<T, R>> queue = new ArrayDeque<>();
  private final Writer<T, R> writer;
  private boolean writing;

  public Gathering(Writer<T, R> writer) {
    this.writer = writer;
  }

  /**
   * What the write gives that it goes with; an error where that fails, or too much waits. Giving up
   * on it does not take it out.
   */
  public Mono<R> add(T item) {
    return Mono.defer(() -> {
      Waiting<T, R> waiting = new Waiting<>(item);
      return switch (enqueued(waiting)) {
        case REFUSED -> Mono.error(new IllegalStateException("too much waits to be written"));
        case FIRST -> {
          writeNext();
          yield waiting.result.asMono();
        }
        case BEHIND_OTHERS -> waiting.result.asMono();
      };
    });
  }

  private enum Place {
    FIRST,
    BEHIND_OTHERS,
    REFUSED
  }

  private synchronized Place enqueued(Waiting<T, R> waiting) {
    if (queue.size() >= MOST_WAITING) {
      return Place.REFUSED;
    }
    queue.add(waiting);
    Place place = writing ? Place.BEHIND_OTHERS : Place.FIRST;
    writing = true;
    return place;
  }

  private synchronized List<Waiting<T, R>> next() {
    List<Waiting<T, R>> group = new ArrayList<>();
    while (!queue.isEmpty() && group.size() < MOST_AT_ONCE) {
      group.add(queue.remove());
    }
    writing = !group.isEmpty();
    return group;
  }

  /** The next write begins before those who waited for this one go on. */
  private void writeNext() {
    List<Waiting<T, R>> group = next();
    if (!group.isEmpty()) {
      Mono.defer(() -> writer.write(group.stream().map(waiting -> waiting.item).toList()))
          .timeout(PATIENCE)
          .subscribe(
              result -> {
                writeNext();
                group.forEach(waiting -> waiting.result.tryEmitValue(result));
              },
              failure -> {
                writeNext();
                group.forEach(waiting -> waiting.result.tryEmitError(failure));
              });
    }
  }
}

package org.attune.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets the appends of one tenant go one write after the other, everything that waits in one write.
 *
 * <p>A write costs an fsync whether it holds one event or a hundred.
 */
final class AppendQueue {
  /** Writes the events, none of them twice, and gives their entries by event id. */
  interface Writer {
    Mono<Map<String, LedgerEntry>> write(List<AuditEvent> events);
  }

  private static final int MOST_WAITING = 10_000;
  private static final int MOST_AT_ONCE = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private record Waiting(AuditEvent event, Sinks.One<LedgerEntry> entry) {}

  private final Queue<Waiting> queue = new ArrayDeque<>();
  private final Writer writer;
  private boolean writing;

  AppendQueue(Writer writer) {
    this.writer = writer;
  }

  /** The event's entry, once it is written. Giving up on it does not take it out of the queue. */
  Mono<LedgerEntry> append(AuditEvent event) {
    return Mono.defer(() -> {
      Waiting waiting = new Waiting(event, Sinks.one());
      return switch (enqueued(waiting)) {
        case REFUSED -> Mono.error(new IllegalStateException("too much waits for the ledger"));
        case FIRST -> {
          writeNext();
          yield waiting.entry.asMono();
        }
        case BEHIND_OTHERS -> waiting.entry.asMono();
      };
    });
  }

  private enum Place {
    FIRST,
    BEHIND_OTHERS,
    REFUSED
  }

  private synchronized Place enqueued(Waiting waiting) {
    if (queue.size() >= MOST_WAITING) {
      return Place.REFUSED;
    }
    queue.add(waiting);
    Place place = writing ? Place.BEHIND_OTHERS : Place.FIRST;
    writing = true;
    return place;
  }

  private synchronized List<Waiting> next() {
    List<Waiting> group = new ArrayList<>();
    while (!queue.isEmpty() && group.size() < MOST_AT_ONCE) {
      group.add(queue.remove());
    }
    writing = !group.isEmpty();
    return group;
  }

  private void writeNext() {
    List<Waiting> group = next();
    if (!group.isEmpty()) {
      Mono.defer(() -> writer.write(group.stream().map(Waiting::event).toList()))
          .timeout(PATIENCE)
          .subscribe(entries -> written(group, entries), failure -> failed(group, failure));
    }
  }

  /** The next write begins before those who waited for this one go on. */
  private void written(List<Waiting> group, Map<String, LedgerEntry> entries) {
    writeNext();
    for (Waiting waiting : group) {
      LedgerEntry entry = entries.get(waiting.event.id());
      if (entry == null) {
        waiting.entry.tryEmitError(new IllegalStateException("an event was left out of a write"));
      } else {
        waiting.entry.tryEmitValue(entry);
      }
    }
  }

  private void failed(List<Waiting> group, Throwable failure) {
    writeNext();
    group.forEach(waiting -> waiting.entry.tryEmitError(failure));
  }
}

package org.attune.audit;

import java.util.Map;
import org.attune.kernel.Gathering;
import reactor.core.publisher.Mono;

/** Lets the appends of one tenant go one write after the other. */
final class AppendQueue {
  private final Gathering<AuditEvent, Map<String, LedgerEntry>> writes;

  /**
   * Begins empty.
   *
   * @param writer writes the events, none of them twice, and gives their entries by event id
   */
  AppendQueue(Gathering.Writer<AuditEvent, Map<String, LedgerEntry>> writer) {
    writes = new Gathering<>(writer);
  }

  /** The event's entry, once it is written. Giving up on it does not take it out of the queue. */
  Mono<LedgerEntry> append(AuditEvent event) {
    return writes
        .add(event)
        .flatMap(entries -> Mono.justOrEmpty(entries.get(event.id())))
        .switchIfEmpty(
            Mono.error(() -> new IllegalStateException("an event was left out of a write")));
  }
}

package org.attune.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.audit.LedgerAlarms.Alarm;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The ledger in a MongoDB: whatever waits for a tenant's ledger becomes one batch, and a batch that
 * finds its place taken tries the next one. That makes it right with several instances; the queue
 * and the remembered frontier only save tries.
 */
@Repository
class MongoLedger implements Ledger {
  private static final long MOST_TRIES = 200;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final MongoBatches batches;
  private final Salts salts;
  private final GrowthListeners listeners;
  private final LedgerAlarms alarms;
  private final Map<TenantId, AppendQueue> queues = new ConcurrentHashMap<>();
  private final Map<TenantId, Frontier> frontiers = new ConcurrentHashMap<>();

  MongoLedger(MongoBatches batches, Salts salts, GrowthListeners listeners, LedgerAlarms alarms) {
    this.batches = batches;
    this.salts = salts;
    this.listeners = listeners;
    this.alarms = alarms;
  }

  @Override
  public Mono<LedgerEntry> append(AuditEvent event) {
    return salts
        .salted(LedgerEntry.recordable(event))
        .flatMap(salted -> queue(salted.tenant()).append(salted))
        .doOnNext(entry -> alarms.clear(Alarm.APPENDS_FAIL))
        .doOnError(failure -> alarms.raise(Alarm.APPENDS_FAIL, failure.getClass().getName()));
  }

  private AppendQueue queue(TenantId tenant) {
    return queues.computeIfAbsent(
        tenant, t -> new AppendQueue(events -> written(t, new HashMap<>(), distinct(events))));
  }

  private static Map<String, AuditEvent> distinct(List<AuditEvent> events) {
    Map<String, AuditEvent> distinct = new LinkedHashMap<>();
    events.forEach(event -> distinct.putIfAbsent(event.id(), event));
    return distinct;
  }

  private Mono<Map<String, LedgerEntry>> written(
      TenantId tenant, Map<String, LedgerEntry> entries, Map<String, AuditEvent> rest) {
    return Mono.defer(() -> attempt(tenant, entries, rest))
        .retryWhen(
            Retry.backoff(MOST_TRIES, Duration.ofMillis(1))
                .maxBackoff(LONGEST_PAUSE)
                .filter(MongoRecords::isDuplicateKey));
  }

  /** Those that stand already move from {@code rest} to {@code entries}; the others are written. */
  private Mono<Map<String, LedgerEntry>> attempt(
      TenantId tenant, Map<String, LedgerEntry> entries, Map<String, AuditEvent> rest) {
    if (rest.isEmpty()) {
      return Mono.just(entries);
    }
    return frontier(tenant)
        .map(before -> Batch.after(before, tenant, List.copyOf(rest.values())))
        .flatMap(batches::insert)
        .doOnNext(this::remember)
        .map(batch -> collected(batch, entries, rest))
        .onErrorResume(
            MongoRecords::isDuplicateKey, taken -> standing(tenant, entries, rest, taken));
  }

  private Mono<Frontier> frontier(TenantId tenant) {
    return Mono.justOrEmpty(frontiers.get(tenant))
        .switchIfEmpty(batches.newest(tenant).map(Batch::after))
        .defaultIfEmpty(Frontier.EMPTY);
  }

  private void remember(Batch batch) {
    frontiers.put(batch.tenant(), batch.after());
    listeners.grown(new TreeHead(batch.tenant(), batch.after().size(), batch.after().root()));
  }

  /** Either some of the events have their entries already, or another batch took the place. */
  private Mono<Map<String, LedgerEntry>> standing(
      TenantId tenant,
      Map<String, LedgerEntry> entries,
      Map<String, AuditEvent> rest,
      Throwable taken) {
    frontiers.remove(tenant);
    return batches
        .holding(tenant, List.copyOf(rest.keySet()))
        .doOnNext(batch -> collected(batch, entries, rest))
        .then(Mono.defer(() -> rest.isEmpty() ? Mono.just(entries) : Mono.error(taken)));
  }

  private static Map<String, LedgerEntry> collected(
      Batch batch, Map<String, LedgerEntry> entries, Map<String, AuditEvent> rest) {
    for (LedgerEntry entry : batch.entries()) {
      if (rest.remove(entry.event().id()) != null) {
        entries.put(entry.event().id(), entry);
      }
    }
    return entries;
  }

  @Override
  public Flux<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    long from = Math.max(after, 0);
    if (from == Long.MAX_VALUE) {
      return Flux.empty();
    }
    return batches
        .containing(tenant, from + 1)
        .flatMapMany(batch -> batches.from(tenant, batch.first(), limit))
        .concatMapIterable(Batch::entries)
        .filter(entry -> entry.seq() > from)
        .take(limit);
  }

  @Override
  public Mono<LedgerEntry> head(TenantId tenant) {
    return batches.newest(tenant).map(batch -> batch.entries().getLast());
  }
}

package org.attune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A ledger that forgets everything at the end of the test. */
public final class InMemoryLedger implements Ledger {
  private final Map<TenantId, List<LedgerEntry>> ledgers = new ConcurrentHashMap<>();

  @Override
  public Mono<LedgerEntry> append(AuditEvent event) {
    return Mono.fromSupplier(() -> appendNow(event));
  }

  private synchronized LedgerEntry appendNow(AuditEvent event) {
    List<LedgerEntry> ledger = ledgers.computeIfAbsent(event.tenant(), t -> new ArrayList<>());
    return ledger.stream()
        .filter(entry -> entry.event().id().equals(event.id()))
        .findFirst()
        .orElseGet(() -> {
          ledger.add(LedgerEntry.of(ledger.size() + 1L, event));
          return ledger.getLast();
        });
  }

  @Override
  public Flux<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    return Flux.defer(() -> Flux.fromIterable(snapshot(tenant)))
        .filter(entry -> entry.seq() > after)
        .take(limit);
  }

  @Override
  public Mono<LedgerEntry> head(TenantId tenant) {
    return Flux.defer(() -> Flux.fromIterable(snapshot(tenant).reversed())).next();
  }

  private synchronized List<LedgerEntry> snapshot(TenantId tenant) {
    return List.copyOf(ledgers.getOrDefault(tenant, List.of()));
  }
}

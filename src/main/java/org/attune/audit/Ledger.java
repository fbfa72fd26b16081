package org.attune.audit;

import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The append-only, hash-chained record of what happened; one chain a tenant. */
public interface Ledger {
  /** Appends the event, or returns its entry where it stands already. */
  Mono<LedgerEntry> append(AuditEvent event);

  /** Entries with {@code seq > after}, in order, at most {@code limit}. */
  Flux<LedgerEntry> entries(TenantId tenant, long after, int limit);

  /** The newest entry; empty for an empty chain. */
  Mono<LedgerEntry> head(TenantId tenant);
}

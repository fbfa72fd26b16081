package org.attune.audit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A ledger that cannot be written to for a while. */
public final class BrokenLedger implements Ledger {
  private final Ledger ledger;
  private final AtomicBoolean broken = new AtomicBoolean(true);
  private final AtomicInteger refused = new AtomicInteger();

  public BrokenLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  public void mend() {
    broken.set(false);
  }

  public void breakAgain() {
    broken.set(true);
  }

  /** Appends that failed so far. */
  public int refused() {
    return refused.get();
  }

  @Override
  public Mono<LedgerEntry> append(AuditEvent event) {
    return Mono.defer(() -> broken.get() ? refusal() : ledger.append(event));
  }

  private Mono<LedgerEntry> refusal() {
    refused.incrementAndGet();
    return Mono.error(new IllegalStateException("the ledger cannot be written"));
  }

  @Override
  public Flux<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    return ledger.entries(tenant, after, limit);
  }

  @Override
  public Mono<LedgerEntry> head(TenantId tenant) {
    return ledger.head(tenant);
  }
}

package org.attune.audit;

import org.attune.audit.tree.ConsistencyProof;
import org.attune.audit.tree.InclusionProof;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The Merkle tree over each tenant's ledger, and what can be proved with it. */
public interface LedgerTree {
  /** The tree as it is now; of size 0 for a tenant without entries. */
  Mono<TreeHead> head(TenantId tenant);

  /** Reads O(log size); empty unless {@code 1 <= seq <= size <=} the ledger's size. */
  Mono<InclusionProof> inclusion(TenantId tenant, long seq, long size);

  /** Reads O(log to); empty unless {@code 1 <= from <= to <=} the ledger's size. */
  Mono<ConsistencyProof> consistency(TenantId tenant, long from, long to);

  /** Everybody who has an entry. */
  Flux<TenantId> tenants();
}

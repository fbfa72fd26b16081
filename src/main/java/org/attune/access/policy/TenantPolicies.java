package org.attune.access.policy;

import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tenants' policies. */
public interface TenantPolicies {
  /** What holds for the tenant now: its own policy or the configured one. */
  default Mono<TenantPolicy> of(TenantId tenant) {
    return current(tenant).map(Versioned::policy);
  }

  /** The same with its version; 0 where the tenant has never decided anything. */
  Mono<Versioned> current(TenantId tenant);

  /**
   * Stores the policy as the next version, provided that {@code fromVersion} is still the newest
   * and the ledger has its change; false otherwise.
   *
   * @param by label of who decided
   */
  Mono<Boolean> save(TenantId tenant, long fromVersion, TenantPolicy policy, String by);

  /** Saved policies whose change is not in the ledger yet. */
  Flux<Change> unrecorded();

  /** Says that the ledger has this change. */
  Mono<Void> markRecorded(Change change);

  /** A policy and its version. */
  record Versioned(long version, TenantPolicy policy) {}

  /** A saved policy, as the ledger is told of it. */
  record Change(TenantId tenant, long version, TenantPolicy policy, String by) {}
}

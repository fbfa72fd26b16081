package org.attune.access.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Policies for tests; every change counts as recorded. */
public final class InMemoryTenantPolicies implements TenantPolicies {
  private final TenantPolicy configured;
  private final Map<TenantId, Versioned> saved = new ConcurrentHashMap<>();

  public InMemoryTenantPolicies(TenantPolicy configured) {
    this.configured = configured;
  }

  @Override
  public Mono<Versioned> current(TenantId tenant) {
    return Mono.fromSupplier(() -> saved.getOrDefault(tenant, new Versioned(0, configured)));
  }

  @Override
  public synchronized Mono<Boolean> save(
      TenantId tenant, long fromVersion, TenantPolicy policy, String by) {
    long version = saved.getOrDefault(tenant, new Versioned(0, configured)).version();
    if (version != fromVersion) {
      return Mono.just(false);
    }
    saved.put(tenant, new Versioned(version + 1, policy));
    return Mono.just(true);
  }

  @Override
  public Flux<TenantPolicy> all() {
    return Flux.fromIterable(saved.values()).map(Versioned::policy).startWith(configured);
  }

  @Override
  public Flux<Change> unrecorded() {
    return Flux.empty();
  }

  @Override
  public Mono<Void> markRecorded(Change change) {
    return Mono.empty();
  }
}

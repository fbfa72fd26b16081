package org.attune.access.account;

import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The persons who can sign in, of all tenants. */
public interface Accounts {
  /**
   * The account signing in as {@code id} or {@code tenant/id}; empty when there is none, and when
   * several tenants have that id.
   */
  Mono<Account> named(String signInName);

  Flux<Account> all();

  /** Those of one tenant. */
  default Flux<Account> of(TenantId tenant) {
    return all().filter(account -> account.tenant().equals(tenant));
  }

  /** The tenants that have accounts, each once. */
  default Flux<TenantId> tenants() {
    return all().map(Account::tenant).distinct();
  }

  /** Adds the account or replaces the one of its name. */
  Mono<Void> put(Account account);

  Mono<Void> remove(Account account);
}

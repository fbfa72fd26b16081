package org.attune.access.account;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts for tests. */
public class InMemoryAccounts implements Accounts {
  private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();

  @Override
  public Mono<Account> named(String name) {
    return all()
        .filter(account -> account.key().equals(name) || account.id().equals(name))
        .collectList()
        .filter(found -> found.size() == 1)
        .map(found -> found.getFirst());
  }

  @Override
  public Flux<Account> all() {
    return Flux.defer(() -> Flux.fromIterable(accounts.values()));
  }

  @Override
  public Mono<Void> put(Account account) {
    return Mono.fromRunnable(() -> accounts.put(account.key(), account));
  }

  @Override
  public Mono<Void> remove(Account account) {
    return Mono.fromRunnable(() -> accounts.remove(account.key()));
  }
}

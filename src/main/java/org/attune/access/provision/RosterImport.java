package org.attune.access.provision;

import org.attune.access.account.Account;
import org.attune.access.account.Accounts;
import org.attune.access.account.ApiKeys;
import org.attune.access.session.Sessions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the store's accounts those of a roster. */
@Service
class RosterImport {
  private final Accounts accounts;
  private final ApiKeys keys;
  private final Sessions sessions;

  RosterImport(Accounts accounts, ApiKeys keys, Sessions sessions) {
    this.accounts = accounts;
    this.keys = keys;
    this.sessions = sessions;
  }

  Mono<Roster> stored() {
    return Mono.zip(accounts.all().collectList(), keys.all().collectList(), Roster::new);
  }

  /** Access is taken away before it is given; who changes or goes is signed out. */
  Mono<Void> replace(Roster stored, Roster wanted) {
    Roster gone = stored.without(wanted);
    Roster fresh = wanted.without(stored);
    return Flux.fromIterable(gone.platforms())
        .concatMap(keys::remove)
        .thenMany(Flux.fromIterable(gone.people()).concatMap(this::remove))
        .thenMany(Flux.fromIterable(fresh.people()).concatMap(accounts::put))
        .thenMany(Flux.fromIterable(fresh.platforms()).concatMap(keys::put))
        .then();
  }

  private Mono<Void> remove(Account account) {
    return accounts.remove(account).then(sessions.endAllOf(account));
  }
}

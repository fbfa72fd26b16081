package org.attune.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.access.Role;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of accounts does. */
abstract class AccountsContract {
  private static final TenantId NORTH = new TenantId("north");
  private static final TenantId SOUTH = new TenantId("south");

  private final Account ana = new Account(NORTH, "ana", Role.THERAPIST, "hash of north");
  private final Account otherAna = new Account(SOUTH, "ana", Role.SUPERVISOR, "hash of south");

  abstract Accounts accounts();

  @Test
  void anAccountIsFoundByItsIdAndByItsFullName() {
    Accounts accounts = accounts();
    accounts.put(ana).block();

    assertThat(found(accounts.named("ana"))).isEqualTo(ana);
    assertThat(found(accounts.named("north/ana"))).isEqualTo(ana);
    assertThat(accounts.named("south/ana").hasElement().block()).isFalse();
    assertThat(accounts.named("north/").hasElement().block()).isFalse();
  }

  @Test
  void anIdOfTwoTenantsNeedsTheTenant() {
    Accounts accounts = accounts();
    Flux.just(ana, otherAna).concatMap(accounts::put).blockLast();

    assertThat(accounts.named("ana").hasElement().block()).isFalse();
    assertThat(found(accounts.named("south/ana"))).isEqualTo(otherAna);
  }

  @Test
  void puttingAgainReplaces() {
    Accounts accounts = accounts();
    Account changed = new Account(NORTH, "ana", Role.SUPERVISOR, "another hash");

    accounts.put(ana).then(accounts.put(changed)).block();

    assertThat(accounts.all().collectList().block()).containsExactly(changed);
  }

  @Test
  void aRemovedAccountIsGone() {
    Accounts accounts = accounts();

    accounts.put(ana).then(accounts.put(otherAna)).then(accounts.remove(ana)).block();

    assertThat(accounts.all().collectList().block()).containsExactly(otherAna);
  }

  private static Account found(Mono<Account> account) {
    return account.blockOptional().orElseThrow();
  }
}

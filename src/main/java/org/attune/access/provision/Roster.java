package org.attune.access.provision;

import java.util.List;
import java.util.stream.Stream;
import org.attune.access.AccessProperties;
import org.attune.access.ConfiguredAccount;
import org.attune.access.DemoTenant;
import org.attune.access.account.Account;
import org.attune.access.account.ApiKey;
import org.attune.kernel.Sha256;

/** Everybody who has access, persons and platforms. */
record Roster(List<Account> people, List<ApiKey> platforms) {
  Roster {
    people = List.copyOf(people);
    platforms = List.copyOf(platforms);
  }

  static Roster configured(AccessProperties properties) {
    return new Roster(
        properties.accounts().stream()
            .filter(listed -> listed.role().isPerson())
            .map(Roster::account)
            .toList(),
        properties.accounts().stream()
            .filter(listed -> !listed.role().isPerson())
            .map(Roster::key)
            .toList());
  }

  Roster and(Roster other) {
    return new Roster(
        Stream.concat(people.stream(), other.people.stream()).toList(),
        Stream.concat(platforms.stream(), other.platforms.stream()).toList());
  }

  /** Who is here and is not exactly so in {@code other}. */
  Roster without(Roster other) {
    return new Roster(
        people.stream().filter(person -> !other.people.contains(person)).toList(),
        platforms.stream().filter(key -> !other.platforms.contains(key)).toList());
  }

  boolean hasDemoAccounts() {
    return people.stream().anyMatch(person -> person.tenant().equals(DemoTenant.ID))
        || platforms.stream().anyMatch(key -> key.tenant().equals(DemoTenant.ID));
  }

  private static Account account(ConfiguredAccount listed) {
    return new Account(listed.tenant(), listed.id(), listed.role(), listed.secretHash());
  }

  private static ApiKey key(ConfiguredAccount listed) {
    return new ApiKey(new Sha256(listed.secretHash()), listed.tenant(), listed.id());
  }
}

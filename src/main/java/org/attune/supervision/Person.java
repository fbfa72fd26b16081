package org.attune.supervision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.access.policy.TenantPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in the tenant, or whom its policy or its messages name.
 *
 * @param role of the account; null for an id that has none, hence cannot sign in
 * @param trainee whether policy counts them as a trainee
 * @param seededChecks whether they agreed to marked test cases
 * @param open reviews of theirs that are still to be decided
 */
record Person(String id, @Nullable Role role, boolean trainee, boolean seededChecks, int open) {
  /**
   * Everybody whom one of the three knows, by id.
   *
   * @param owners whose the open reviews are, one entry a review
   */
  static List<Person> all(List<Account> accounts, TenantPolicy policy, List<String> owners) {
    Map<String, Role> roles =
        accounts.stream().collect(Collectors.toMap(Account::id, Account::role, (a, b) -> a));
    TreeSet<String> ids = new TreeSet<>(roles.keySet());
    ids.addAll(policy.traineeIds());
    ids.addAll(policy.seededChecksConsent());
    ids.addAll(owners);
    Function<String, Person> person =
        id ->
            new Person(
                id,
                roles.get(id),
                policy.traineeIds().contains(id),
                policy.seededChecksConsent().contains(id),
                Collections.frequency(owners, id));
    return ids.stream().map(person).toList();
  }
}

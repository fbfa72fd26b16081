package org.attune.access;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use this Attune ({@code attune.access.*}).
 *
 * @param demo whether the demo tenant exists; unset, it does as long as no accounts are listed
 * @param accounts persons and platforms; what is not listed here loses its access at the next start
 */
@ConfigurationProperties("attune.access")
public record AccessProperties(
    @Nullable Boolean demo,
    @DefaultValue List<ConfiguredAccount> accounts,
    @DefaultValue Lifetime session) {

  public AccessProperties {
    accounts = List.copyOf(accounts);
    refuseDuplicates(accounts);
  }

  public boolean demoWanted() {
    return demo != null ? demo : accounts.isEmpty();
  }

  /**
   * How long a sign-in lasts.
   *
   * @param idle without any request (ASVS 7.3.1); 30 minutes unless set
   * @param absolute however busy (ASVS 7.3.2); 12 hours unless set
   */
  public record Lifetime(Duration idle, Duration absolute) {
    public Lifetime(@Nullable Duration idle, @Nullable Duration absolute) {
      this.idle = idle != null ? idle : Duration.ofMinutes(30);
      this.absolute = absolute != null ? absolute : Duration.ofHours(12);
      if (this.idle.compareTo(Duration.ofSeconds(1)) < 0
          || this.absolute.compareTo(this.idle) < 0) {
        throw new IllegalArgumentException(
            "attune.access.session: idle must be at least 1s and absolute no shorter than idle");
      }
    }
  }

  private static void refuseDuplicates(List<ConfiguredAccount> accounts) {
    Set<String> seen = new HashSet<>();
    for (ConfiguredAccount account : accounts) {
      if (!seen.add(account.tenant() + "/" + account.id())) {
        throw new IllegalArgumentException(
            "attune.access.accounts lists %s/%s twice".formatted(account.tenant(), account.id()));
      }
      if (account.role() == Role.PLATFORM && !seen.add(account.secretHash())) {
        throw new IllegalArgumentException(
            "attune.access.accounts gives one API key to two platforms, the second is %s/%s"
                .formatted(account.tenant(), account.id()));
      }
    }
  }
}

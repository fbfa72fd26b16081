package org.attune.access;

import java.util.regex.Pattern;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code attune.access.accounts}.
 *
 * @param secretHash bcrypt of a person's password, or SHA-256 (64 lower-case hex digits) of a
 *     platform's API key
 */
public record ConfiguredAccount(TenantId tenant, String id, Role role, String secretHash) {
  /** No slash: {@code tenant/id} is a sign-in name. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@+-]{1,64}");

  /** Cost 10 is OWASP's minimum; above 16 a sign-in takes seconds. */
  private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$1[0-6]\\$[./A-Za-z0-9]{53}");

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  // Binding leaves out what the configuration leaves out
  public ConfiguredAccount(
      @Nullable TenantId tenant,
      @Nullable String id,
      @Nullable Role role,
      @Nullable String secretHash) {
    this.tenant = matching(tenant, "tenant");
    this.id = matching(id, "id");
    this.role = matching(role, "role (THERAPIST, SUPERVISOR or PLATFORM)");
    this.secretHash = matching(secretHash, "secretHash");
    check(!this.tenant.equals(DemoTenant.ID), "the tenant name demo is reserved for the demo");
    check(isName(this.tenant.value()), "a tenant has 1 to 64 letters, digits or . _ @ + -");
    check(isName(this.id), "an id has 1 to 64 letters, digits or . _ @ + -");
    if (this.role.isPerson()) {
      check(
          BCRYPT.matcher(this.secretHash).matches(),
          "secretHash of a person is a bcrypt hash of cost 10 to 16 ($2y$12$…)");
    } else {
      check(
          SHA_256.matcher(this.secretHash).matches(),
          "secretHash of a platform is the SHA-256 of its API key, 64 lower-case hex digits");
    }
  }

  private static boolean isName(String text) {
    return ID.matcher(text).matches();
  }

  private static <T> T matching(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("an account of attune.access.accounts has no " + name);
    }
    return value;
  }

  private void check(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(
          "attune.access.accounts, %s/%s: %s".formatted(tenant, id, complaint));
    }
  }
}

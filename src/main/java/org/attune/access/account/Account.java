package org.attune.access.account;

import org.attune.access.Actor;
import org.attune.access.Role;
import org.attune.kernel.TenantId;

/**
 * A person who signs in with a password.
 *
 * @param hash bcrypt, in its own notation
 */
public record Account(TenantId tenant, String id, Role role, String hash) {
  public Account {
    if (!role.isPerson()) {
      throw new IllegalArgumentException("a platform has an API key, not an account");
    }
  }

  public Actor actor() {
    return role.actor(tenant, id);
  }

  /** The unambiguous sign-in name, {@code tenant/id}. */
  public String key() {
    return tenant + "/" + id;
  }

  @Override
  public String toString() {
    return "Account[" + key() + ", " + role + "]";
  }
}

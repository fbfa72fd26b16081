package org.attune.access.account;

import org.attune.access.Actor;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/** A platform's key, known by its digest only. */
public record ApiKey(Sha256 digest, TenantId tenant, String id) {
  public Actor actor() {
    return new Actor.Platform(tenant, id);
  }
}

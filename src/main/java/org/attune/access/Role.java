package org.attune.access;

import org.attune.kernel.TenantId;

/** The kinds of account that somebody outside Attune can hold. */
public enum Role {
  THERAPIST,
  SUPERVISOR,
  PLATFORM;

  public Actor actor(TenantId tenant, String id) {
    return switch (this) {
      case THERAPIST -> new Actor.Therapist(tenant, id);
      case SUPERVISOR -> new Actor.Supervisor(tenant, id);
      case PLATFORM -> new Actor.Platform(tenant, id);
    };
  }

  public static Role of(Actor actor) {
    return switch (actor) {
      case Actor.Therapist t -> THERAPIST;
      case Actor.Supervisor s -> SUPERVISOR;
      case Actor.Platform p -> PLATFORM;
      case Actor.SystemActor s ->
          throw new IllegalArgumentException("Attune itself holds no account");
    };
  }

  /** Persons sign in with a password; a platform carries its key. */
  public boolean isPerson() {
    return this != PLATFORM;
  }
}

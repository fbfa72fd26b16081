package org.attune.access.web;

import java.util.Arrays;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.access.Permission;
import org.attune.access.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * An actor whose token or key was found.
 *
 * <p>Its principal is the {@link Actor}, so a handler declares {@code @AuthenticationPrincipal
 * Actor actor}; its authorities are the names of the actor's permissions.
 */
@SuppressWarnings("serial") // never serialized: there is no server-side web session
public final class ActorAuthentication extends AbstractAuthenticationToken {
  private final Actor actor;
  private final @Nullable Session session;

  /** A platform, by its API key. */
  public ActorAuthentication(Actor actor) {
    this(actor, null);
  }

  /** A person, by a session token. */
  public ActorAuthentication(Session session) {
    this(session.actor(), session);
  }

  private ActorAuthentication(Actor actor, @Nullable Session session) {
    super(
        Arrays.stream(Permission.values())
            .filter(actor::may)
            .map(permission -> new SimpleGrantedAuthority(permission.name()))
            .toList());
    this.actor = actor;
    this.session = session;
    setAuthenticated(true);
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  /** The secret is not kept. */
  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return actor.label();
  }

  Optional<Session> session() {
    return Optional.ofNullable(session);
  }
}

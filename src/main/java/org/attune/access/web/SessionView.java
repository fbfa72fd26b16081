package org.attune.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.access.Origin;
import org.attune.access.Role;
import org.attune.access.session.Session;
import org.attune.access.session.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param token in the answer to a sign-in only
 * @param origin of the page that a plugin token is bound to, for a frame to check its host by
 * @param expiresAt without further requests; absent for an API key, which does not expire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
    @Nullable String token, ActorView actor, @Nullable Instant expiresAt, @Nullable Origin origin) {

  record ActorView(Role role, String id, String tenant) {
    static ActorView of(Actor actor) {
      return new ActorView(Role.of(actor), actor.id(), actor.tenant().value());
    }
  }

  static SessionView of(SignIn.Granted granted) {
    Session session = granted.session();
    return new SessionView(
        granted.token(), ActorView.of(session.actor()), session.expiresAt(), null);
  }

  static SessionView of(Actor actor, Optional<Session> session) {
    return new SessionView(
        null,
        ActorView.of(actor),
        session.map(Session::expiresAt).orElse(null),
        session.map(Session::origin).orElse(null));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "SessionView[" + actor + "]";
  }
}

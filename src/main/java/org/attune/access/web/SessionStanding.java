package org.attune.access.web;

import java.security.Principal;
import org.attune.access.StandingAccess;
import org.attune.access.session.SessionDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks the session up again. */
@Component
class SessionStanding implements StandingAccess {
  private final SessionDesk desk;

  SessionStanding(SessionDesk desk) {
    this.desk = desk;
  }

  @Override
  public Mono<Boolean> stands(Principal who) {
    return who instanceof ActorAuthentication known
        ? known.session().map(desk::stands).orElse(Mono.just(true))
        : Mono.just(false);
  }
}

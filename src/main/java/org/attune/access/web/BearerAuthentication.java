package org.attune.access.web;

import org.attune.access.Origin;
import org.attune.access.account.ApiKeys;
import org.attune.access.session.Session;
import org.attune.access.session.SessionDesk;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the actor behind a bearer token: a session's, or a platform's API key. */
@Component
public class BearerAuthentication
    implements ReactiveAuthenticationManager, ServerAuthenticationConverter {
  private static final String SCHEME = "Bearer ";

  private final SessionDesk sessions;
  private final ApiKeys keys;

  public BearerAuthentication(SessionDesk sessions, ApiKeys keys) {
    this.sessions = sessions;
    this.keys = keys;
  }

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Mono.empty();
    }
    return Mono.just(
        new BearerToken(
            header.substring(SCHEME.length()).strip(),
            RequestOrigin.foreign(exchange.getRequest()).orElse(null)));
  }

  @Override
  public Mono<Authentication> authenticate(Authentication claim) {
    if (!(claim instanceof BearerToken bearer)) {
      return Mono.empty();
    }
    String secret = bearer.getCredentials();
    Sha256 digest = Sha256.of(secret);
    Mono<ActorAuthentication> session =
        isSession(secret)
            ? sessions
                .resume(digest)
                .flatMap(found -> usedFromItsOrigin(found, bearer.foreignOrigin()))
                .map(ActorAuthentication::new)
            : Mono.empty();
    return session
        .switchIfEmpty(keys.find(digest).map(key -> new ActorAuthentication(key.actor())))
        .switchIfEmpty(Mono.error(() -> new BadCredentialsException("no such token or key")))
        .cast(Authentication.class);
  }

  private static boolean isSession(String secret) {
    return secret.startsWith(SessionDesk.TOKEN_PREFIX)
        || secret.startsWith(SessionDesk.PLUGIN_TOKEN_PREFIX);
  }

  /** A page inside a frame of Attune's own origin names none or its own; others must match. */
  private static Mono<Session> usedFromItsOrigin(Session session, @Nullable String foreign) {
    Origin bound = session.origin();
    return bound == null || foreign == null || bound.value().equals(foreign)
        ? Mono.just(session)
        : Mono.error(() -> new ForeignOriginException());
  }
}

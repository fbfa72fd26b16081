package org.attune.access.session;

import java.time.Instant;
import org.attune.access.account.Account;
import org.attune.kernel.Sha256;
import reactor.core.publisher.Mono;

/** The sessions that somebody opened and nobody has swept; the caller checks their expiry. */
public interface Sessions {
  Mono<Session> find(Sha256 digest);

  Mono<Void> open(Session session);

  /** Writes down the new expiry; does nothing when the session has been ended meanwhile. */
  Mono<Void> extend(Session session);

  Mono<Void> end(Sha256 digest);

  Mono<Void> endAllOf(Account account);

  /** Removes what expired at or before {@code now}; how many. */
  Mono<Long> sweep(Instant now);
}

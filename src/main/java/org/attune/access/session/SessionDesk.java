package org.attune.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.attune.access.AccessProperties;
import org.attune.access.account.Account;
import org.attune.access.account.Accounts;
import org.attune.access.account.Passwords;
import org.attune.access.account.Secrets;
import org.attune.kernel.Sha256;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens, resumes and ends sessions. */
@Service
public class SessionDesk {
  /** Tells a session token from an API key, and from other secrets found in the wild. */
  public static final String TOKEN_PREFIX = "ats_";

  /** The same for a token of the embedded inbox. */
  public static final String PLUGIN_TOKEN_PREFIX = "atp_";

  private static final Duration BUSY = Duration.ofSeconds(2);

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final AccessProperties.Lifetime lifetime;
  private final Clock clock;
  private final SignInAttempts attempts = new SignInAttempts();

  public SessionDesk(
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      AccessProperties properties,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.lifetime = properties.session();
    this.clock = clock;
  }

  /**
   * Tries to sign in.
   *
   * @param address where the attempt comes from
   */
  public Mono<SignIn> signIn(String user, String password, String address) {
    return Mono.defer(() ->
        attempts
            .begin(user, address, clock.instant())
            .<Mono<SignIn>>map(wait -> Mono.just(new SignIn.TooManyAttempts(wait)))
            .orElseGet(() -> check(user, password, address)));
  }

  private Mono<SignIn> check(String user, String password, String address) {
    return accounts
        .named(user)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(account -> passwords.verify(account, password))
        .doOnNext(account -> attempts.succeeded(user, address))
        .flatMap(this::open)
        .defaultIfEmpty(new SignIn.Denied())
        .onErrorResume(RejectedExecutionException.class, busy -> refuse(user, address));
  }

  private Mono<SignIn> open(Account account) {
    String token = Secrets.token(TOKEN_PREFIX);
    Session session = Session.start(Sha256.of(token), account.actor(), now(), lifetime);
    return sessions.open(session).thenReturn(new SignIn.Granted(token, session));
  }

  private Mono<SignIn> refuse(String user, String address) {
    attempts.notTried(user, address);
    return Mono.just(new SignIn.TooManyAttempts(BUSY));
  }

  /** The session of a token presented now; empty when there is none or it has expired. */
  public Mono<Session> resume(Sha256 digest) {
    return Mono.defer(() -> {
      Instant now = now();
      return sessions.find(digest).filter(s -> s.isValidAt(now)).flatMap(s -> use(s, now));
    });
  }

  /** Whether the session still holds; asking does not prolong it. */
  public Mono<Boolean> stands(Session session) {
    return sessions.find(session.digest()).map(s -> s.isValidAt(now())).defaultIfEmpty(false);
  }

  /** In milliseconds, as the store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Mono<Session> use(Session session, Instant now) {
    Session used = session.usedAt(now, lifetime.idle());
    return used == session ? Mono.just(session) : sessions.extend(used).thenReturn(used);
  }

  public Mono<Void> signOut(Session session) {
    return sessions.end(session.digest());
  }
}

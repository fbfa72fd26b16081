package org.attune.access.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.attune.access.AccessProperties;
import org.attune.access.ConfiguredAccount;
import org.attune.access.Role;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** bcrypt, on its own few threads: one check takes some 80 ms of processor. */
@Component
public class Passwords implements DisposableBean {
  private static final int COST = 10;

  /** bcrypt reads no further. */
  private static final int MAXIMUM_BYTES = 72;

  private static final int THREADS = 2;
  private static final int WAITING_PER_THREAD = 32;
  private static final int IDLE_SECONDS = 60;

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
  private final Scheduler threads =
      Schedulers.newBoundedElastic(THREADS, WAITING_PER_THREAD, "passwords", IDLE_SECONDS, true);
  private final String nobody;

  public Passwords(AccessProperties properties) {
    this.nobody = "$2a$" + costliest(properties) + "$" + "x".repeat(53);
  }

  /**
   * The account if it has this password. An unknown account costs as much time as a known one.
   *
   * <p>Fails with {@link java.util.concurrent.RejectedExecutionException} when too many wait.
   */
  public Mono<Account> verify(Optional<Account> account, String password) {
    return Mono.fromCallable(() -> matches(password, account.map(Account::hash).orElse(nobody)))
        .subscribeOn(threads)
        .filter(matches -> matches)
        .flatMap(matches -> Mono.justOrEmpty(account));
  }

  public boolean matches(String password, String hash) {
    return password.getBytes(UTF_8).length <= MAXIMUM_BYTES && bcrypt.matches(password, hash);
  }

  public String hash(String password) {
    return bcrypt.encode(password);
  }

  @Override
  public void destroy() {
    threads.dispose();
  }

  /** As two digits, the way bcrypt writes it. */
  private static String costliest(AccessProperties properties) {
    return properties.accounts().stream()
        .filter(account -> account.role() != Role.PLATFORM)
        .map(ConfiguredAccount::secretHash)
        .map(hash -> hash.substring(4, 6))
        .max(String::compareTo)
        .orElse(String.valueOf(COST));
  }
}

package org.attune.access.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.attune.access.account.Account;
import org.attune.kernel.Sha256;
import reactor.core.publisher.Mono;

/** Sessions for tests. */
public class InMemorySessions implements Sessions {
  private final Map<Sha256, Session> sessions = new ConcurrentHashMap<>();
  private final List<Account> endedFor = new CopyOnWriteArrayList<>();

  /** Whose sessions were all ended, in order. */
  public List<Account> endedFor() {
    return endedFor;
  }

  @Override
  public Mono<Session> find(Sha256 digest) {
    return Mono.fromSupplier(() -> sessions.get(digest));
  }

  @Override
  public Mono<Void> open(Session session) {
    return Mono.fromRunnable(() -> sessions.put(session.digest(), session));
  }

  @Override
  public Mono<Void> extend(Session session) {
    return Mono.fromRunnable(() -> sessions.replace(session.digest(), session));
  }

  @Override
  public Mono<Void> end(Sha256 digest) {
    return Mono.fromRunnable(() -> sessions.remove(digest));
  }

  @Override
  public Mono<Void> endAllOf(Account account) {
    return Mono.fromRunnable(() -> {
      endedFor.add(account);
      sessions.values().removeIf(s -> s.actor().equals(account.actor()));
    });
  }

  @Override
  public Mono<Long> sweep(Instant now) {
    return Mono.fromSupplier(() -> {
      int before = sessions.size();
      sessions.values().removeIf(session -> !now.isBefore(session.expiresAt()));
      return (long) before - sessions.size();
    });
  }
}

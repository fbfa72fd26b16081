package org.attune.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.attune.access.Origin;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every store of sessions does. */
abstract class SessionsContract {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-03-02T21:00:00Z");

  private final Account ana = new Account(new TenantId("north"), "ana", Role.THERAPIST, "hash");
  private final Account sam = new Account(new TenantId("north"), "sam", Role.SUPERVISOR, "hash");
  private final Session early = session("early", ana, NINE);
  private final Session late = session("late", ana, TEN);
  private final Session embedded =
      new Session(
          Sha256.of("embedded"), ana.actor(), TEN, TEN, new Origin("https://platform.example"));
  private final Session supervision = session("supervision", sam, TEN);

  abstract Sessions sessions();

  @Test
  void anOpenSessionIsFoundAsItWas() {
    Sessions sessions = opened();

    assertThat(sessions.find(early.digest()).block()).isEqualTo(early);
    assertThat(sessions.find(supervision.digest()).block()).isEqualTo(supervision);
    assertThat(sessions.find(embedded.digest()).block()).isEqualTo(embedded);
    assertThat(sessions.find(Sha256.of("unknown")).hasElement().block()).isFalse();
  }

  @Test
  void anExtendedSessionKeepsItsNewExpiry() {
    Sessions sessions = opened();
    Session longer = new Session(early.digest(), early.actor(), TEN, NIGHT);

    sessions.extend(longer).block();

    assertThat(sessions.find(early.digest()).block()).isEqualTo(longer);
  }

  @Test
  void anEndedSessionIsNotBroughtBackByARequestStillRunning() {
    Sessions sessions = opened();

    sessions.end(early.digest()).then(sessions.extend(early)).block();

    assertThat(sessions.find(early.digest()).hasElement().block()).isFalse();
  }

  @Test
  void allSessionsOfOnePersonEndTogether() {
    Sessions sessions = opened();

    sessions.endAllOf(ana).block();

    assertThat(sessions.find(early.digest()).hasElement().block()).isFalse();
    assertThat(sessions.find(late.digest()).hasElement().block()).isFalse();
    assertThat(sessions.find(supervision.digest()).hasElement().block()).isTrue();
  }

  @Test
  void theSweepTakesWhatHasExpired() {
    Sessions sessions = opened();

    assertThat(sessions.sweep(NINE).block()).isEqualTo(1);

    assertThat(sessions.find(early.digest()).hasElement().block()).isFalse();
    assertThat(sessions.find(late.digest()).hasElement().block()).isTrue();
  }

  private Sessions opened() {
    Sessions sessions = sessions();
    Flux.just(early, late, embedded, supervision).concatMap(sessions::open).blockLast();
    return sessions;
  }

  private static Session session(String token, Account account, Instant expiresAt) {
    return new Session(Sha256.of(token), account.actor(), expiresAt, NIGHT);
  }
}

package org.attune.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.access.AccessFixture;
import org.attune.access.Actor;
import org.attune.kernel.Sha256;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SessionDeskTest {
  private final AccessFixture clinic = new AccessFixture();

  @Test
  void aTokenStandsForThePersonAndIsStoredAsDigestOnly() {
    SignIn.Granted granted = signIn();

    assertThat(resume(granted))
        .map(Session::actor)
        .contains(new Actor.Therapist(AccessFixture.CLINIC, "ana"));
    assertThat(granted.session().digest()).isEqualTo(Sha256.of(granted.token()));
    assertThat(granted.toString()).doesNotContain(granted.token());
  }

  @Test
  void twoSignInsHaveTwoTokensOf256Bits() {
    String one = signIn().token();
    String other = signIn().token();

    assertThat(one).startsWith("ats_").hasSize(4 + 43).isNotEqualTo(other);
  }

  @Test
  void aSessionEndsWhenNobodyUsesIt() {
    SignIn.Granted granted = signIn();

    clinic.clock.pass(Duration.ofMinutes(30).minusSeconds(1));
    assertThat(resume(granted)).isPresent();

    clinic.clock.pass(Duration.ofMinutes(30));
    assertThat(resume(granted)).isEmpty();
  }

  @Test
  void useKeepsASessionOpenButNotForEver() {
    SignIn.Granted granted = signIn();

    for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
      clinic.clock.pass(Duration.ofMinutes(20));
      assertThat(resume(granted)).isPresent();
    }
    clinic.clock.pass(Duration.ofMinutes(20));

    assertThat(resume(granted)).isEmpty();
  }

  @Test
  void requestsInQuickSuccessionDoNotWrite() {
    SignIn.Granted granted = signIn();

    clinic.clock.pass(Duration.ofMinutes(2));

    assertThat(resume(granted)).contains(granted.session());
    clinic.clock.pass(Duration.ofMinutes(2));
    assertThat(resume(granted).orElseThrow().expiresAt())
        .isEqualTo(granted.session().expiresAt().plus(Duration.ofMinutes(4)));
  }

  @Test
  void aSignedOutSessionIsOver() {
    SignIn.Granted granted = signIn();

    clinic.desk.signOut(granted.session()).block();

    assertThat(resume(granted)).isEmpty();
  }

  @Test
  void guessesAtTheSameTimeDoNotSlipThroughTheLimit() {
    List<SignIn> outcomes =
        Flux.range(0, 25)
            .flatMap(i -> clinic.desk.signIn("ana", "guess " + i, "192.0.2.1"), 25)
            .collectList()
            .blockOptional()
            .orElseThrow();

    assertThat(outcomes).filteredOn(SignIn.Denied.class::isInstance).hasSize(10);
    assertThat(outcomes).filteredOn(SignIn.TooManyAttempts.class::isInstance).hasSize(15);
  }

  @Test
  void aSuccessForgetsEarlierFailures() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 5; i++) {
        assertThat(clinic.desk.signIn("ana", "wrong", "192.0.2.1").block())
            .isEqualTo(new SignIn.Denied());
      }
      assertThat(clinic.desk.signIn("ana", AccessFixture.PASSWORD, "192.0.2.1").block())
          .isInstanceOf(SignIn.Granted.class);
    }
  }

  @Test
  void theSweepUsesTheClock() {
    signIn();
    SessionSweep sweep = new SessionSweep(clinic.sessions, clinic.clock);

    assertThat(sweep.sweep().block()).isZero();
    clinic.clock.pass(Duration.ofMinutes(31));
    assertThat(sweep.sweep().block()).isEqualTo(1);
  }

  private SignIn.Granted signIn() {
    return clinic
        .desk
        .signIn("ana", AccessFixture.PASSWORD, "192.0.2.1")
        .cast(SignIn.Granted.class)
        .blockOptional()
        .orElseThrow();
  }

  private Optional<Session> resume(SignIn.Granted granted) {
    return clinic.desk.resume(Sha256.of(granted.token())).blockOptional();
  }
}

package org.attune.access.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.attune.access.AccessFixture;
import org.attune.access.Actor;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginTokensTest {
  private static final String PLATFORM = "https://platform.example";
  private final AccessFixture clinic = new AccessFixture();

  @Test
  void aTokenActsAsItsTherapistForTenMinutesHoweverBusy() {
    PluginGrant.Granted granted = granted();

    for (int minute = 0; minute < 10; minute++) {
      assertThat(actor(granted)).isEqualTo(new Actor.Therapist(AccessFixture.CLINIC, "ana"));
      clinic.clock.pass(Duration.ofMinutes(1));
    }

    assertThat(actor(granted)).isNull();
    assertThat(granted.expiresAt()).isEqualTo(clinic.clock.instant());
    assertThat(granted.toString()).doesNotContain(granted.token());
  }

  @Test
  void askingAgainGivesAnotherTokenAndTheFirstStillHolds() {
    PluginGrant.Granted first = granted();
    clinic.clock.pass(Duration.ofMinutes(9));
    PluginGrant.Granted second = granted();

    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(actor(first)).isNotNull();
    clinic.clock.pass(Duration.ofMinutes(5));
    assertThat(actor(first)).isNull();
    assertThat(actor(second)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ana,        http://platform.example, origin",
    "ana,        https://other.example,   origin",
    "ana,        ,                        origin",
    "sam,        https://platform.example, therapistId",
    "icbt,       https://platform.example, therapistId",
    "nobody,     https://platform.example, therapistId",
    "clinic/ana, https://platform.example, therapistId",
    ",           https://platform.example, therapistId"
  })
  void theFieldThatForbidsATokenIsNamed(
      @Nullable String therapist, @Nullable String origin, String field) {
    assertThat(issue(AccessFixture.CLINIC, therapist, origin))
        .isInstanceOfSatisfying(
            PluginGrant.Refused.class,
            refused -> assertThat(refused.fault().field()).isEqualTo(field));
  }

  @Test
  void aPlatformGetsNoTokenForAnotherTenantsTherapist() {
    assertThat(issue(new TenantId("other"), "ana", PLATFORM))
        .isInstanceOf(PluginGrant.Refused.class);
  }

  private PluginGrant.Granted granted() {
    return (PluginGrant.Granted) issue(AccessFixture.CLINIC, "ana", PLATFORM);
  }

  private PluginGrant issue(TenantId tenant, @Nullable String therapist, @Nullable String origin) {
    return clinic.tokens.issue(tenant, therapist, origin).blockOptional().orElseThrow();
  }

  private @Nullable Actor actor(PluginGrant.Granted granted) {
    return clinic
        .desk
        .resume(Sha256.of(granted.token()))
        .map(session -> session.actor())
        .blockOptional()
        .orElse(null);
  }
}

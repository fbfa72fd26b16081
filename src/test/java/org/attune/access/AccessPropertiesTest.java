package org.attune.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessPropertiesTest {
  private static final String BCRYPT = "$2y$12$" + "a".repeat(53);
  private static final String SHA_256 = "0123456789abcdef".repeat(4);

  @Test
  void nothingConfiguredMeansTheDemo() {
    AccessProperties properties = bind(Map.of());

    assertThat(properties.demoWanted()).isTrue();
    assertThat(properties.accounts()).isEmpty();
    assertThat(properties.session().idle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(properties.session().absolute()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void listedAccountsReplaceTheDemo() {
    AccessProperties properties = bind(account(0, "clinic", "ana", "THERAPIST", BCRYPT));

    assertThat(properties.demoWanted()).isFalse();
    assertThat(properties.accounts())
        .containsExactly(
            new ConfiguredAccount(new TenantId("clinic"), "ana", Role.THERAPIST, BCRYPT));
  }

  @Test
  void theDemoCanBeTurnedOff() {
    assertThat(bind(Map.of("attune.access.demo", "false")).demoWanted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "clinic, ana,   THERAPIST, plain,    'clinic/ana: secretHash of a person is a bcrypt hash'",
    "clinic, ana,   THERAPIST, weak,     'clinic/ana: secretHash of a person is a bcrypt hash'",
    "clinic, icbt,  PLATFORM,  plain,    'clinic/icbt: secretHash of a platform is the SHA-256'",
    "clinic, a/b,   THERAPIST, bcrypt,   'clinic/a/b: an id has 1 to 64 letters'",
    "cl nic, ana,   THERAPIST, bcrypt,   'cl nic/ana: a tenant has 1 to 64 letters'",
    "demo,   ana,   THERAPIST, bcrypt,   'demo/ana: the tenant name demo is reserved'",
    ",       ana,   THERAPIST, bcrypt,   'has no tenant'",
    "clinic, ,      THERAPIST, bcrypt,   'has no id'",
    "clinic, ana,   ,          bcrypt,   'has no role'",
    "clinic, ana,   THERAPIST, ,         'has no secretHash'"
  })
  void aWrongAccountIsNamedInTheComplaint(
      @Nullable String tenant,
      @Nullable String id,
      @Nullable String role,
      @Nullable String secret,
      String complaint) {
    @Nullable String hash = secret == null ? null : hash(secret);

    assertThatThrownBy(() -> bind(account(0, tenant, id, role, hash)))
        .rootCause()
        .hasMessageContaining(complaint);
  }

  @Test
  void nobodyIsListedTwice() {
    Map<String, String> twice = account(0, "clinic", "ana", "THERAPIST", BCRYPT);
    twice.putAll(account(1, "clinic", "ana", "SUPERVISOR", BCRYPT));

    assertThatThrownBy(() -> bind(twice)).rootCause().hasMessageContaining("clinic/ana twice");
  }

  @Test
  void oneKeyOpensOnePlatformOnly() {
    Map<String, String> shared = account(0, "clinic", "icbt", "PLATFORM", SHA_256);
    shared.putAll(account(1, "other", "icbt", "PLATFORM", SHA_256));

    assertThatThrownBy(() -> bind(shared))
        .rootCause()
        .hasMessageContaining("one API key to two platforms, the second is other/icbt");
  }

  @Test
  void aSessionCannotIdleLongerThanItLasts() {
    assertThatThrownBy(() -> bind(Map.of("attune.access.session.idle", "13h")))
        .rootCause()
        .hasMessageContaining("absolute no shorter than idle");
  }

  private static String hash(String kind) {
    return switch (kind) {
      case "bcrypt" -> BCRYPT;
      case "weak" -> BCRYPT.replace("$12$", "$04$");
      default -> "a password in clear";
    };
  }

  private static Map<String, String> account(
      int index,
      @Nullable String tenant,
      @Nullable String id,
      @Nullable String role,
      @Nullable String hash) {
    Map<String, String> all = new LinkedHashMap<>();
    String prefix = "attune.access.accounts[" + index + "].";
    put(all, prefix + "tenant", tenant);
    put(all, prefix + "id", id);
    put(all, prefix + "role", role);
    put(all, prefix + "secret-hash", hash);
    return all;
  }

  private static void put(Map<String, String> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, value);
    }
  }

  private static AccessProperties bind(Map<String, String> configuration) {
    return new Binder(new MapConfigurationPropertySource(configuration))
        .bindOrCreate("attune.access", AccessProperties.class);
  }
}

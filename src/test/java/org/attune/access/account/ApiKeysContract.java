package org.attune.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;

/** What every store of API keys does. */
abstract class ApiKeysContract {
  private final ApiKey key =
      new ApiKey(Sha256.of("a key"), new TenantId("north"), "platform of the north");

  abstract ApiKeys keys();

  @Test
  void aKeyIsFoundByItsDigestOnly() {
    ApiKeys keys = keys();
    keys.put(key).block();

    assertThat(keys.find(Sha256.of("a key")).block()).isEqualTo(key);
    assertThat(keys.find(Sha256.of("another")).hasElement().block()).isFalse();
    assertThat(keys.all().collectList().block()).containsExactly(key);
  }

  @Test
  void aRemovedKeyIsGone() {
    ApiKeys keys = keys();

    keys.put(key).then(keys.remove(key)).block();

    assertThat(keys.find(key.digest()).hasElement().block()).isFalse();
  }
}

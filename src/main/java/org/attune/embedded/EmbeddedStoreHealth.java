package org.attune.embedded;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN from the first failed write to disk on. */
class EmbeddedStoreHealth implements HealthIndicator {
  private final EmbeddedStore store;

  EmbeddedStoreHealth(EmbeddedStore store) {
    this.store = store;
  }

  @Override
  public Health health() {
    return store
        .failure()
        .map(reason -> Health.down().withDetail("stopped", reason).build())
        .orElseGet(() -> Health.up().build());
  }
}

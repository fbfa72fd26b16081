package org.attune.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attune.StoreUnderTest;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class MongoTenantPoliciesIT {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final TenantPolicy QUICK = PolicyFixture.with("undoSeconds", 0);

  @TempDir Path directory = Path.of("");
  private StoreUnderTest store;
  private TenantPolicies policies;

  @BeforeEach
  void open() {
    store = new StoreUnderTest(directory);
    policies = new MongoTenantPolicies(store.database(), PolicyFixture.SHIPPED);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aTenantThatDecidedNothingHasTheConfiguredPolicy() {
    assertThat(policies.current(CLINIC).block())
        .isEqualTo(new TenantPolicies.Versioned(0, PolicyFixture.SHIPPED));
  }

  @Test
  void aSavedPolicyHoldsForItsTenantOnly() {
    assertThat(save(0)).isTrue();

    assertThat(policies.of(CLINIC).block()).isEqualTo(QUICK);
    assertThat(policies.of(new TenantId("other")).block()).isEqualTo(PolicyFixture.SHIPPED);
  }

  @Test
  void ofTwoWhoReadTheSameVersionOneSaves() {
    List<Boolean> results =
        Flux.range(0, 8)
            .flatMap(n -> policies.save(CLINIC, 0, QUICK, "supervisor:sam"))
            .collectList()
            .blockOptional()
            .orElseThrow();

    assertThat(results).filteredOn(saved -> saved).hasSize(1);
  }

  @Test
  void aChangeIsNotOverwrittenBeforeTheLedgerHasIt() {
    assertThat(save(0)).isTrue();
    assertThat(save(1)).isFalse();

    TenantPolicies.Change change = Objects.requireNonNull(policies.unrecorded().blockFirst());
    assertThat(change.by()).isEqualTo("supervisor:sam");
    policies.markRecorded(change).block();

    assertThat(policies.unrecorded().collectList().block()).isEmpty();
    assertThat(save(1)).isTrue();
    assertThat(Objects.requireNonNull(policies.current(CLINIC).block()).version()).isEqualTo(2);
  }

  private boolean save(long fromVersion) {
    return policies
        .save(CLINIC, fromVersion, QUICK, "supervisor:sam")
        .blockOptional()
        .orElseThrow();
  }
}

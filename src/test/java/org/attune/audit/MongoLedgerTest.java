package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.event;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attune.StoreUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class MongoLedgerTest extends LedgerContract {
  @TempDir private Path directory;
  private StoreUnderTest store;
  private Ledger ledger;

  @BeforeEach
  void open() {
    store = new StoreUnderTest(directory);
    ledger = instance();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Ledger instance() {
    return new MongoLedger(store.database());
  }

  @Override
  protected Ledger ledger() {
    return ledger;
  }

  @Test
  void severalInstancesExtendOneChain() {
    List<Ledger> instances = List.of(instance(), instance(), instance());

    Flux.range(0, 90).flatMap(i -> instances.get(i % 3).append(event("e" + i / 2)), 12).blockLast();

    List<LedgerEntry> entries =
        Objects.requireNonNull(ledger.entries(CLINIC, 0, 1_000).collectList().block());
    assertThat(entries).hasSize(45);
    assertThat(
            LedgerVerifier.verify(entries.stream().<RawEntry>map(RawEntry.Whole::new).iterator()))
        .isInstanceOf(LedgerVerification.Intact.class);
  }
}

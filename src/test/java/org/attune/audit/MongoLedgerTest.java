package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.event;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attune.StoreUnderTest;
import org.attune.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class MongoLedgerTest extends LedgerContract {
  @TempDir private Path directory;
  private EmbeddedStore store;
  private MongoClient client;
  private Ledger ledger;

  @BeforeEach
  void open() {
    store = StoreUnderTest.embedded(directory);
    client = MongoClients.create(store.connectionString());
    ledger = instance();
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  private Ledger instance() {
    return new MongoLedger(client.getDatabase("attune"));
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

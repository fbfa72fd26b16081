package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.event;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.attune.StoreUnderTest;
import org.attune.audit.tree.ConsistencyProof;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.InclusionProof;
import org.attune.audit.tree.TreeHead;
import org.attune.audit.verify.LedgerVerification;
import org.attune.audit.verify.LedgerVerifier;
import org.bson.Document;
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
    return AuditFixture.ledger(store.database());
  }

  @Override
  protected Ledger ledger() {
    return ledger;
  }

  private MongoCollection<Document> stored() {
    return store.database().getCollection(StoredBatch.COLLECTION);
  }

  private LedgerVerification verified() {
    LedgerVerifier verifier = new LedgerVerifier();
    Flux.from(stored().find().sort(new Document("_id", 1)))
        .map(StoredBatch::read)
        .doOnNext(verifier::accept)
        .blockLast();
    return verifier.verdict();
  }

  @Test
  void severalInstancesExtendOneTree() {
    List<Ledger> instances = List.of(instance(), instance(), instance());

    Flux.range(0, 90).flatMap(i -> instances.get(i % 3).append(event("e" + i / 2)), 12).blockLast();

    assertThat(verified())
        .isInstanceOfSatisfying(
            LedgerVerification.Intact.class, intact -> assertThat(intact.entries()).isEqualTo(45));
  }

  @Test
  void whatWaitsIsWrittenTogether() {
    Flux.range(0, 400).flatMap(i -> ledger.append(event("e" + i)), 64).blockLast();

    long writes = Objects.requireNonNull(Flux.from(stored().countDocuments()).blockFirst());
    assertThat(writes).isLessThan(200);
    assertThat(ledger.entries(CLINIC, 0, 1_000).count().block()).isEqualTo(400);
    assertThat(verified()).isInstanceOf(LedgerVerification.Intact.class);
  }

  @Test
  void eventsThatStandAlreadyDoNotHoldUpTheOthersOfTheirBatch() {
    ledger.append(event("e1")).then(ledger.append(event("e2"))).block();
    Ledger later = instance();

    List<LedgerEntry> entries =
        Objects.requireNonNull(
            Flux.just("e3", "e1", "e4", "e2", "e3")
                .flatMapSequential(id -> later.append(event(id)))
                .collectList()
                .block());

    assertThat(entries.get(1).seq()).isEqualTo(1);
    assertThat(entries.get(3).seq()).isEqualTo(2);
    assertThat(entries.get(0)).isEqualTo(entries.get(4));
    assertThat(ledger.entries(CLINIC, 0, 10).count().block()).isEqualTo(4);
    assertThat(verified()).isInstanceOf(LedgerVerification.Intact.class);
  }

  @Test
  void everyPageOfEntriesIsWholeWhereverABatchEnds() {
    List<Integer> sizes = List.of(1, 5, 2, 7, 1);
    Frontier frontier = Frontier.EMPTY;
    for (Batch batch :
        AuditFixture.batches(CLINIC, sizes.stream().mapToInt(Integer::intValue).toArray())) {
      Flux.from(stored().insertOne(new Document(StoredBatch.fields(batch)))).blockLast();
      frontier = batch.after();
    }
    List<LedgerEntry> all = AuditFixture.entries(CLINIC, (int) frontier.size());

    for (int after = 0; after <= all.size(); after++) {
      for (int limit = 1; limit <= 6; limit++) {
        assertThat(ledger.entries(CLINIC, after, limit).collectList().block())
            .isEqualTo(all.subList(after, Math.min(all.size(), after + limit)));
      }
    }
  }

  @Test
  void everyEntryAndEverySizeCanBeProved() {
    int[] sizes = {1, 5, 2, 7, 1, 3, 4};
    for (Batch batch : AuditFixture.batches(CLINIC, sizes)) {
      Flux.from(stored().insertOne(new Document(StoredBatch.fields(batch)))).blockLast();
    }
    int size = IntStream.of(sizes).sum();
    LedgerTree tree = AuditFixture.tree(store.database());
    TreeHead head = Objects.requireNonNull(tree.head(CLINIC).block());
    assertThat(head.size()).isEqualTo(size);

    for (int to = 1; to <= size; to++) {
      for (int from = 1; from <= to; from++) {
        ConsistencyProof grown = Objects.requireNonNull(tree.consistency(CLINIC, from, to).block());
        InclusionProof in = Objects.requireNonNull(tree.inclusion(CLINIC, from, to).block());
        assertThat(grown.holds()).isTrue();
        assertThat(in.holds()).isTrue();
        assertThat(in.root()).isEqualTo(grown.toRoot());
        assertThat(in.leafHash()).isEqualTo(AuditFixture.entries(CLINIC, from).getLast().hash());
      }
    }
    assertThat(Objects.requireNonNull(tree.inclusion(CLINIC, 1, size).block()).root())
        .isEqualTo(head.root());
  }

  @Test
  void whatIsNotThereCannotBeProved() {
    ledger.append(event("a")).then(ledger.append(event("b"))).block();
    LedgerTree tree = AuditFixture.tree(store.database());

    assertThat(tree.inclusion(CLINIC, 3, 3).blockOptional()).isEmpty();
    assertThat(tree.inclusion(CLINIC, 0, 2).blockOptional()).isEmpty();
    assertThat(tree.inclusion(CLINIC, 2, 1).blockOptional()).isEmpty();
    assertThat(tree.consistency(CLINIC, 0, 2).blockOptional()).isEmpty();
    assertThat(tree.consistency(CLINIC, 1, 3).blockOptional()).isEmpty();
    assertThat(tree.inclusion(new org.attune.kernel.TenantId("none"), 1, 1).blockOptional())
        .isEmpty();
    assertThat(tree.tenants().collectList().block()).containsExactly(CLINIC);
  }

  @Test
  void aLedgerGoesOnWhereAnotherRunLeftIt() {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      entries.add(Objects.requireNonNull(instance().append(event("e" + i)).block()));
    }

    assertThat(entries).isEqualTo(AuditFixture.entries(CLINIC, 20));
    assertThat(verified()).isInstanceOf(LedgerVerification.Intact.class);
  }
}

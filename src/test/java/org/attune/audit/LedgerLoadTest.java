package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.attune.StoreUnderTest;
import org.attune.audit.head.HeadFixture;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.InclusionProof;
import org.attune.audit.tree.TreeHead;
import org.attune.audit.verify.LedgerVerification;
import org.attune.audit.verify.LedgerVerification.Intact;
import org.attune.audit.verify.LedgerVerifier;
import org.attune.kernel.Sha256;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** 2,000 appends, or 100,000 with {@code -Dattune.long=true}; prints what it measured. */
class LedgerLoadTest {
  private static final int WRITERS = 16;
  private static final int APPENDS = Boolean.getBoolean("attune.long") ? 100_000 : 2_000;
  private static final int TAMPERS = Boolean.getBoolean("attune.long") ? 12 : 6;
  private static final int PROOFS = 200;

  @TempDir private Path directory;

  private static AuditEvent event(int number) {
    String subject = "rev_" + number / 5;
    return new AuditEvent(
        subject + "/" + number,
        CLINIC,
        Instant.parse("2026-03-01T09:30:00Z").plusMillis(number),
        "therapist:t" + number % WRITERS,
        "review.approved",
        subject,
        new TreeMap<>(
            Map.of(
                "textHash", Sha256.of("text" + number).hex(),
                "basedOn", "d-1",
                "version", Integer.toString(number % 5))));
  }

  @Test
  void manyWritersMakeOneLedgerThatVerifiesAndWhereEveryTamperShows() {
    try (StoreUnderTest store = new StoreUnderTest(directory)) {
      long began = System.nanoTime();
      append(AuditFixture.ledger(store.database()));
      double seconds = (System.nanoTime() - began) / 1e9;
      List<Batch> batches = stored(store);

      began = System.nanoTime();
      LedgerVerification verdict = verify(batches, batches.getLast().after());
      double verified = (System.nanoTime() - began) / 1e9;

      assertThat(verdict)
          .isInstanceOfSatisfying(
              Intact.class, intact -> assertThat(intact.entries()).isEqualTo(APPENDS));
      System.out.printf(
          "ledger: %d appends by %d writers in %d writes, %.0f/s; verified in %.1f s, 0 alarms%n",
          APPENDS, WRITERS, batches.size(), APPENDS / seconds, verified);
      repeatedEventsStand(AuditFixture.ledger(store.database()));
      proofsAreShort(AuditFixture.tree(store.database()));
      everyTamperShows(batches);
    }
  }

  private static void append(Ledger ledger) {
    Flux.range(0, WRITERS)
        .flatMap(
            writer ->
                Flux.range(0, APPENDS / WRITERS)
                    .concatMap(i -> ledger.append(event(i * WRITERS + writer)))
                    .then()
                    .subscribeOn(Schedulers.parallel()),
            WRITERS)
        .blockLast();
  }

  private static List<Batch> stored(StoreUnderTest store) {
    return Objects.requireNonNull(
        Flux.from(
                store
                    .database()
                    .getCollection(StoredBatch.COLLECTION)
                    .find()
                    .sort(new Document("_id", 1))
                    .batchSize(100))
            .map(StoredBatch::read)
            .cast(RawBatch.Whole.class)
            .map(RawBatch.Whole::batch)
            .collectList()
            .block());
  }

  private static LedgerVerification verify(List<Batch> batches, Frontier published) {
    LedgerVerifier verifier = new LedgerVerifier(List.of(HeadFixture.signed(CLINIC, published)));
    batches.forEach(batch -> verifier.accept(new RawBatch.Whole(batch)));
    return verifier.verdict();
  }

  private static void repeatedEventsStand(Ledger restarted) {
    long began = System.nanoTime();
    for (int number = 0; number < APPENDS; number += APPENDS / 20) {
      LedgerEntry entry = Objects.requireNonNull(restarted.append(event(number)).block());
      assertThat(entry.seq()).isLessThanOrEqualTo(APPENDS);
    }
    System.out.printf(
        "ledger: an event that stands already is found in %.1f ms%n",
        (System.nanoTime() - began) / 1e6 / 20);
  }

  private static void proofsAreShort(LedgerTree tree) {
    TreeHead head = Objects.requireNonNull(tree.head(CLINIC).block());
    int most = 64 - Long.numberOfLeadingZeros(head.size() - 1);
    Random random = new Random(1);
    List<Integer> lengths = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < PROOFS; i++) {
      long seq = 1 + random.nextInt((int) head.size());
      InclusionProof proof =
          Objects.requireNonNull(tree.inclusion(CLINIC, seq, head.size()).block());
      assertThat(proof.holds()).isTrue();
      assertThat(proof.root()).isEqualTo(head.root());
      assertThat(proof.path()).hasSizeLessThanOrEqualTo(most);
      lengths.add(proof.path().size());
      assertThat(tree.consistency(CLINIC, seq, head.size()).map(c -> c.holds()).block()).isTrue();
    }
    System.out.printf(
        "ledger: of %d entries, inclusion proofs have %d to %d hashes (at most %d allowed);"
            + " two proofs are made in %.1f ms%n",
        head.size(),
        lengths.stream().min(Comparator.naturalOrder()).orElseThrow(),
        lengths.stream().max(Comparator.naturalOrder()).orElseThrow(),
        most,
        (System.nanoTime() - began) / 1e6 / PROOFS);
  }

  private static void everyTamperShows(List<Batch> batches) {
    Random random = new Random(2);
    Frontier published = batches.getLast().after();
    for (int i = 0; i < TAMPERS; i++) {
      Tampering kind = Tampering.values()[i % Tampering.values().length];
      List<Batch> tampered = kind.of(batches, Tampering.Care.ALL_THAT_FOLLOWS, random);

      assertThat(verify(tampered, published)).isInstanceOf(LedgerVerification.Broken.class);
    }
    System.out.printf("ledger: %d of %d careful tampers found%n", TAMPERS, TAMPERS);
  }
}

package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.attune.audit.head.HeadFixture;
import org.attune.audit.head.SignedHead;
import org.attune.audit.tree.Frontier;
import org.attune.audit.verify.LedgerVerification;
import org.attune.audit.verify.LedgerVerification.Broken;
import org.attune.audit.verify.LedgerVerification.Intact;
import org.attune.audit.verify.LedgerVerifier;
import org.junit.jupiter.api.Test;

class TamperingTest {
  private static final int TAMPERS = 500;
  private static final int BATCHES = 40;

  private final Random random = new Random(6);
  private final List<Batch> ledger =
      AuditFixture.batches(CLINIC, random.ints(BATCHES, 1, 8).toArray());

  /** One in five batches was followed by a published head, and the last one was. */
  private final List<SignedHead> published =
      Stream.iterate(4, at -> at < BATCHES, at -> at + 5)
          .map(at -> HeadFixture.signed(CLINIC, ledger.get(at).after()))
          .toList();

  private static LedgerVerification verify(List<Batch> batches, List<SignedHead> heads) {
    LedgerVerifier verifier = new LedgerVerifier(heads);
    batches.forEach(batch -> verifier.accept(new RawBatch.Whole(batch)));
    return verifier.verdict();
  }

  private static LedgerVerification verifyExport(List<Batch> batches, List<SignedHead> heads) {
    LedgerVerifier verifier = new LedgerVerifier(heads);
    batches.stream()
        .flatMap(batch -> batch.entries().stream())
        .forEach(entry -> verifier.accept(new RawBatch.Single(entry)));
    return verifier.verdict();
  }

  @Test
  void theUntouchedLedgerAgreesWithEveryPublishedHead() {
    assertThat(published).hasSize(BATCHES / 5).allMatch(SignedHead::isGenuine);
    assertThat(verify(ledger, published))
        .isInstanceOfSatisfying(
            Intact.class,
            intact ->
                assertThat(intact.published()).containsEntry("clinic", published.getLast().size()));
    assertThat(verifyExport(ledger, published)).isInstanceOf(Intact.class);
  }

  @Test
  void everyOneOfManyRandomTampersIsFoundInTheStoreAndInAnExport() {
    Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
    for (int i = 0; i < TAMPERS; i++) {
      Tampering kind = Tampering.values()[i % Tampering.values().length];
      Tampering.Care care = Tampering.Care.values()[random.nextInt(Tampering.Care.values().length)];
      List<Batch> tampered = kind.of(ledger, care, random);
      assertThat(tampered).isNotEqualTo(ledger);

      assertThat(verify(tampered, published))
          .as("%s with care %s, number %d", kind, care, i)
          .isInstanceOf(Broken.class);
      assertThat(verifyExport(tampered, published))
          .as("export of %s with care %s, number %d", kind, care, i)
          .isInstanceOf(Broken.class);
      found.merge(kind, 1, Integer::sum);
    }
    assertThat(found).hasSize(Tampering.values().length);
    assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TAMPERS);
  }

  @Test
  void aFullRewriteIsPlacedBetweenTheHeadsThatItContradicts() {
    List<Batch> rewritten = Tampering.REWRITE.of(ledger, Tampering.Care.ALL_THAT_FOLLOWS, random);
    long kept =
        Stream.iterate(0, i -> i + 1)
            .takeWhile(i -> rewritten.get(i).equals(ledger.get(i)))
            .map(i -> ledger.get(i).after().size())
            .reduce(0L, Math::max);

    assertThat(verify(rewritten, List.of())).isInstanceOf(Intact.class);
    assertThat(verify(rewritten, published))
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.seq()).isLessThanOrEqualTo(kept + 1);
              assertThat(broken.reason()).contains("published at 2026-03-02T08:00:00.250Z");
            });
  }

  @Test
  void aLedgerThatIsGoneAltogetherIsMissed() {
    assertThat(verify(List.of(), published))
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.seq()).isEqualTo(1);
              assertThat(broken.reason()).contains("it is missing");
            });
    assertThat(verify(List.of(), List.of(HeadFixture.signed(CLINIC, Frontier.EMPTY))))
        .isInstanceOf(Intact.class);
  }
}

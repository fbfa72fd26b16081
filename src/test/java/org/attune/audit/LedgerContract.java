package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.event;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.attune.audit.verify.LedgerVerification.Intact;
import org.attune.audit.verify.LedgerVerifier;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every ledger does. */
abstract class LedgerContract {
  private static final TenantId OTHER = new TenantId("clinic:0000000000000000000");

  /** An empty ledger, or another view of the one this test has. */
  protected abstract Ledger ledger();

  private LedgerEntry append(AuditEvent event) {
    return Objects.requireNonNull(ledger().append(event).block());
  }

  private List<LedgerEntry> all(TenantId tenant) {
    return Objects.requireNonNull(ledger().entries(tenant, 0, 10_000).collectList().block());
  }

  @Test
  void entriesAreNumberedAndHashed() {
    LedgerEntry first = append(event("a"));
    LedgerEntry second = append(event("b"));

    assertThat(first.seq()).isEqualTo(1);
    assertThat(first).isEqualTo(LedgerEntry.of(1, event("a")));
    assertThat(second.seq()).isEqualTo(2);
    assertThat(second.isTrue()).isTrue();
    assertThat(all(CLINIC)).containsExactly(first, second);
    assertThat(ledger().head(CLINIC).block()).isEqualTo(second);
  }

  @Test
  void whatWasAppendedComesBackToTheMillisecond() {
    AuditEvent event = event("a");

    LedgerEntry entry = append(event);

    assertThat(entry.event()).usingRecursiveComparison().ignoringFields("at").isEqualTo(event);
    assertThat(entry.event().at()).isEqualTo("2026-03-01T09:30:00.123Z");
  }

  @Test
  void theSameEventIsRecordedOnce() {
    LedgerEntry first = append(event("a"));
    append(event("b"));

    LedgerEntry again = append(event("a"));

    assertThat(again).isEqualTo(first);
    assertThat(all(CLINIC)).hasSize(2);
  }

  @Test
  void everyTenantHasItsOwnLedger() {
    append(event("a"));
    append(event(OTHER, "a"));
    append(event(OTHER, "b"));

    assertThat(all(CLINIC)).extracting(LedgerEntry::seq).containsExactly(1L);
    assertThat(all(OTHER)).extracting(LedgerEntry::seq).containsExactly(1L, 2L);
    assertThat(ledger().head(CLINIC).map(LedgerEntry::seq).block()).isEqualTo(1L);
    assertThat(ledger().head(new TenantId("clini")).blockOptional()).isEmpty();
  }

  @Test
  void aPageBeginsAfterTheGivenEntryAndKeepsItsLimit() {
    for (int i = 1; i <= 7; i++) {
      append(event("e" + i));
    }

    assertThat(ledger().entries(CLINIC, 2, 3).map(LedgerEntry::seq).collectList().block())
        .containsExactly(3L, 4L, 5L);
    assertThat(ledger().entries(CLINIC, 5, 100).map(LedgerEntry::seq).collectList().block())
        .containsExactly(6L, 7L);
    assertThat(ledger().entries(CLINIC, Long.MAX_VALUE, 5).collectList().block()).isEmpty();
  }

  @Test
  void textThatHasNoUtf8FormStillVerifies() {
    append(event("half \ud83d of a smile"));

    assertIntact(1);
  }

  @Test
  void manyAtOnceMakeOneLedgerWithoutGaps() {
    Flux.range(0, 60).flatMap(i -> ledger().append(event("e" + i / 2)), 30).blockLast();

    assertThat(all(CLINIC))
        .extracting(LedgerEntry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
    assertThat(all(CLINIC)).extracting(entry -> entry.event().id()).doesNotHaveDuplicates();
    assertIntact(30);
  }

  private void assertIntact(long entries) {
    assertThat(LedgerVerifier.verify(all(CLINIC).stream().map(RawBatch.Single::new).iterator()))
        .isInstanceOfSatisfying(
            Intact.class, intact -> assertThat(intact.entries()).isEqualTo(entries));
  }
}

package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;

class HashChainTest {
  private static AuditEvent with(String actor, String action, Map<String, String> details) {
    return new AuditEvent(
        "e",
        new TenantId("t"),
        Instant.parse("2026-01-02T03:04:05.678Z"),
        actor,
        action,
        "s",
        new TreeMap<>(details));
  }

  private static Sha256 hash(AuditEvent event) {
    return HashChain.next(Optional.empty(), event).hash();
  }

  /** Chains written by earlier versions must verify for ever. */
  @Test
  void theFormatIsTheDocumentedOne() {
    LedgerEntry entry = HashChain.next(Optional.empty(), with("ana", "x", Map.of("k", "v")));

    assertThat(entry.hash())
        .isEqualTo(
            Sha256.of(
                "15:attune-ledger-11:t1:11:e24:2026-01-02T03:04:05.678Z3:ana1:x1:s1:11:k1:v64:"
                    + Sha256.of("").hex()));
  }

  @Test
  void nothingCanMoveFromOneFieldToTheNext() {
    assertThat(hash(with("ab", "c", Map.of()))).isNotEqualTo(hash(with("a", "bc", Map.of())));
    assertThat(hash(with("a", "b", Map.of("k", "vw"))))
        .isNotEqualTo(hash(with("a", "b", Map.of("kv", "w"))));
    assertThat(hash(with("a", "b", Map.of("k", "v", "l", "w"))))
        .isNotEqualTo(hash(with("a", "b", Map.of("k", "v"))));
  }

  @Test
  void theSameEventElsewhereInTheChainHasAnotherHash() {
    LedgerEntry first = HashChain.next(Optional.empty(), event("a"));
    LedgerEntry second = HashChain.next(Optional.of(first), event("a"));

    assertThat(second.hash()).isNotEqualTo(first.hash());
    assertThat(second.seq()).isEqualTo(2);
  }
}

package org.attune.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.kernel.TenantId;

/** Events and chains for tests. */
public final class AuditFixture {
  public static final TenantId CLINIC = new TenantId("clinic");

  private AuditFixture() {}

  public static AuditEvent event(String id) {
    return event(CLINIC, id);
  }

  public static AuditEvent event(TenantId tenant, String id) {
    return new AuditEvent(
        id,
        tenant,
        Instant.parse("2026-03-01T09:30:00.123456Z"),
        "therapist:ana",
        "review.approved",
        "review-" + id,
        new TreeMap<>(Map.of("draft", "d1", "text.sha256", "00ff")));
  }

  public static List<LedgerEntry> chain(TenantId tenant, int length) {
    List<LedgerEntry> chain = new ArrayList<>();
    for (int i = 1; i <= length; i++) {
      chain.add(
          HashChain.next(
              chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast()),
              event(tenant, "e" + i)));
    }
    return chain;
  }
}

package org.attune.supervision.coding;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.approval.ReviewId;
import org.attune.audit.AuditEvent;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What one supervisor found in one decided review; final, so that agreement means something.
 *
 * @param id hash of review and coder: one finding each
 * @param therapistId who decided the review
 * @param items rating by fidelity item; an item left out was not rated
 * @param codes undesirable behaviours seen, each once
 * @param note for the supervisors; never goes into the ledger
 * @param codebook version that it was coded by
 */
public record Finding(
    String id,
    TenantId tenant,
    ReviewId reviewId,
    String therapistId,
    Instant decidedAt,
    String coder,
    Instant at,
    SortedMap<String, String> items,
    List<String> codes,
    @Nullable String note,
    String codebook) {

  static String id(TenantId tenant, ReviewId review, String coder) {
    return "fnd_" + Sha256.ofParts(tenant.value(), review.value(), coder).hex().substring(0, 32);
  }

  /** Whether it says the same, whenever it was said. */
  boolean saysTheSameAs(Finding other) {
    return items.equals(other.items)
        && codes.equals(other.codes)
        && java.util.Objects.equals(note, other.note);
  }

  /** Its entry for the ledger: ratings and codes, never the note. */
  AuditEvent event() {
    SortedMap<String, String> details = new TreeMap<>();
    items.forEach((item, rating) -> details.put("item." + item, rating));
    codes.forEach(code -> details.put("code." + code, "seen"));
    details.put("codebook", codebook);
    details.put("finding", id);
    Actor.Supervisor supervisor = new Actor.Supervisor(tenant, coder);
    return new AuditEvent(
        id, tenant, at, supervisor.label(), "supervision.finding", reviewId.value(), details);
  }
}

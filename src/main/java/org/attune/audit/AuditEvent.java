package org.attune.audit;

import java.time.Instant;
import java.util.SortedMap;
import org.attune.kernel.TenantId;

/**
 * One thing that happened, before it has its place in the ledger.
 *
 * @param id unique for ever; appending the same id twice records it once
 * @param actor {@link org.attune.access.Actor#label()}
 * @param action for example {@code review.approved}
 * @param subject id of the review or message
 * @param details ids, versions and hashes; never patient text
 */
public record AuditEvent(
    String id,
    TenantId tenant,
    Instant at,
    String actor,
    String action,
    String subject,
    SortedMap<String, String> details) {}

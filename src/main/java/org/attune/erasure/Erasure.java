package org.attune.erasure;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.access.Role;
import org.attune.audit.AuditEvent;
import org.attune.conversation.MessageId;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * A patient whose words are being forgotten; kept until that is done, and then forgotten itself.
 *
 * @param id hash of tenant and patient: asking twice is asking once
 * @param ticket what the ledger calls it; says nothing of the patient
 * @param role whether a platform or a supervisor asked, {@code by} that id
 * @param requestedAt messages received up to then are erased
 * @param messages those found so far; an erased message no longer knows its patient
 */
record Erasure(
    String id,
    TenantId tenant,
    String patientId,
    String ticket,
    Role role,
    String by,
    Reason reason,
    Instant requestedAt,
    List<MessageId> messages) {

  /** Why; a code, so that nothing about the patient is written down in its place. */
  enum Reason {
    PATIENT_ASKED,
    RETENTION_OVER,
    SENT_BY_MISTAKE
  }

  static String id(TenantId tenant, String patientId) {
    return "ers_" + Sha256.ofParts(tenant.value(), patientId).hex();
  }

  Actor actor() {
    return role.actor(tenant, by);
  }

  AuditEvent requested() {
    return event("requested", requestedAt, new TreeMap<>());
  }

  AuditEvent done(Instant at) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("messages", Integer.toString(messages.size()));
    return event("done", at, details);
  }

  private AuditEvent event(String what, Instant at, SortedMap<String, String> details) {
    details.put("reason", reason.name());
    return new AuditEvent(
        ticket + "/" + what, tenant, at, actor().label(), "erasure." + what, ticket, details);
  }
}

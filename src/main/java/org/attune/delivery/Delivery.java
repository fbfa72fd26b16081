package org.attune.delivery;

import java.time.Instant;
import org.attune.approval.Notice;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One notice on its way to one webhook.
 *
 * @param id also the {@code webhook-id} header: the same for every attempt, so that a receiver can
 *     tell a repetition
 * @param payload the exact body, signed and sent as it stands
 * @param attempts begun so far
 * @param lastProblem HTTP status or kind of failure of the last attempt, never a body
 */
public record Delivery(
    String id,
    TenantId tenant,
    WebhookId webhookId,
    EventType type,
    String payload,
    Status status,
    int attempts,
    Instant createdAt,
    Instant nextAttemptAt,
    @Nullable Instant settledAt,
    @Nullable String lastProblem) {

  /** How far it got. */
  public enum Status {
    QUEUED,
    SENT,
    /** To be tried again at {@link Delivery#nextAttemptAt}. */
    FAILED,
    /** Given up; a human may retry it. */
    ABANDONED
  }

  static Delivery queued(
      Webhook webhook, Notice notice, EventType type, String payload, Instant now) {
    String id = Sha256.ofParts(webhook.id().value(), notice.id()).hex();
    return new Delivery(
        "dlv_" + id.substring(0, 32),
        webhook.tenant(),
        webhook.id(),
        type,
        payload,
        Status.QUEUED,
        0,
        now,
        now,
        null,
        null);
  }
}

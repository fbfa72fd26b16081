package org.attune.delivery;

import java.time.Instant;
import java.util.Comparator;
import org.attune.approval.Facts;
import org.attune.approval.Notice;
import org.attune.approval.ReviewId;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One notice on its way to one webhook.
 *
 * @param id also the {@code webhook-id} header: the same for every attempt, so that a receiver can
 *     tell a repetition
 * @param payload the exact body, signed and sent as it stands
 * @param reviewId the review that it tells of; null for a test
 * @param lane deliveries of one lane go out one after another; null for those that wait for none
 * @param attempts begun so far
 * @param forgiven those of them before a human asked for a new start
 * @param occurredAt when what it tells happened: its place in the lane
 */
public record Delivery(
    String id,
    TenantId tenant,
    WebhookId webhookId,
    EventType type,
    String payload,
    @Nullable ReviewId reviewId,
    @Nullable String lane,
    Status status,
    int attempts,
    int forgiven,
    Instant occurredAt,
    Instant createdAt,
    Instant nextAttemptAt,
    @Nullable Instant settledAt,
    @Nullable String lastProblem) {

  /** What happened first goes first. */
  static final Comparator<Delivery> IN_LANE =
      Comparator.comparing(Delivery::occurredAt).thenComparing(Delivery::id);

  /** How far it got. */
  public enum Status {
    QUEUED,
    SENT,
    /** To be tried again at {@link Delivery#nextAttemptAt}. */
    FAILED,
    /** Given up; a human may retry it. */
    ABANDONED
  }

  /** Replies of a conversation keep their order; an escalation waits for nothing. */
  static Delivery queued(
      Webhook webhook, Facts facts, Notice notice, EventType type, String payload, Instant now) {
    String id = Sha256.ofParts(webhook.id().value(), notice.id()).hex();
    String lane =
        type == EventType.REPLY_APPROVED
            ? Sha256.ofParts(webhook.id().value(), facts.conversationId()).hex()
            : null;
    return queued(
        "dlv_" + id.substring(0, 32), webhook, type, payload, facts.id(), lane, notice.at(), now);
  }

  static Delivery test(Webhook webhook, String id, Instant now) {
    String payload = Payload.test(webhook.id(), now);
    return queued(id, webhook, EventType.WEBHOOK_TEST, payload, null, null, now, now);
  }

  private static Delivery queued(
      String id,
      Webhook webhook,
      EventType type,
      String payload,
      @Nullable ReviewId reviewId,
      @Nullable String lane,
      Instant occurredAt,
      Instant now) {
    return new Delivery(
        id,
        webhook.tenant(),
        webhook.id(),
        type,
        payload,
        reviewId,
        lane,
        Status.QUEUED,
        0,
        0,
        occurredAt,
        now,
        now,
        null,
        null);
  }

  /** With one more attempt begun, which nobody else begins before {@code until}. */
  Delivery leased(Instant until) {
    return new Delivery(
        id,
        tenant,
        webhookId,
        type,
        payload,
        reviewId,
        lane,
        status,
        attempts + 1,
        forgiven,
        occurredAt,
        createdAt,
        until,
        settledAt,
        lastProblem);
  }

  /** What the ledger calls it: one history, and one salt, with the review. */
  String subject() {
    return reviewId == null ? id : reviewId.value();
  }

  /** Attempts of the present start; a test gets only one. */
  int attemptsThatCount() {
    return type == EventType.WEBHOOK_TEST ? Integer.MAX_VALUE : attempts - forgiven;
  }
}

package org.attune.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.attune.approval.Notice;
import org.attune.approval.RecordedListeners;
import org.attune.approval.Review;
import org.attune.approval.Reviews;
import org.attune.conversation.Messages;
import org.attune.conversation.Reply;
import org.attune.kernel.Sweeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes notices out of reviews, once the ledger has their events: into the message's state and into
 * the outbox, one delivery a webhook. Every part may be repeated after a crash.
 */
@Component
class Dispatcher extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  private final Reviews reviews;
  private final Messages messages;
  private final Webhooks webhooks;
  private final Outbox outbox;
  private final Relay relay;
  private final Clock clock;

  Dispatcher(
      Reviews reviews,
      Messages messages,
      Webhooks webhooks,
      Outbox outbox,
      Relay relay,
      Clock clock,
      RecordedListeners recorded) {
    super(PERIOD);
    this.reviews = reviews;
    this.messages = messages;
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.relay = relay;
    this.clock = clock;
    recorded.add(this::wake);
  }

  @Override
  protected Mono<Void> round() {
    return reviews
        .unannounced(BATCH)
        .groupBy(unsettled -> unsettled.review().facts().conversationId(), BATCH)
        .flatMap(conversation -> conversation.concatMap(review -> guarded(announced(review))))
        .then();
  }

  private Mono<Boolean> announced(Reviews.Unsettled unsettled) {
    return Flux.fromIterable(unsettled.notices())
        .concatMap(notice -> passedOn(unsettled.review(), notice))
        .then(reviews.markAnnounced(unsettled));
  }

  private Mono<Void> passedOn(Review review, Notice notice) {
    return switch (notice.kind()) {
      case REPLY_APPROVED -> approved(review, notice);
      case REVIEW_ESCALATED -> queued(review, notice, EventType.REVIEW_ESCALATED);
      case CLOSED_WITHOUT_REPLY -> messages.markClosed(review.facts().messageId());
    };
  }

  private Mono<Void> approved(Review review, Notice notice) {
    if (!(review instanceof Review.Approved approved)) {
      return Mono.error(new IllegalStateException("an approval notice without an approval"));
    }
    Reply reply =
        new Reply(
            approved.reply().text(), approved.reply().approvedBy(), approved.reply().approvedAt());
    return messages
        .markReplied(review.facts().messageId(), reply)
        .then(queued(review, notice, EventType.REPLY_APPROVED));
  }

  private Mono<Void> queued(Review review, Notice notice, EventType type) {
    return webhooks
        .of(review.facts().tenant())
        .filter(webhook -> webhook.eventTypes().contains(type))
        .concatMap(webhook -> queued(review, notice, type, webhook))
        .then()
        .doOnSuccess(done -> relay.wake());
  }

  private Mono<Void> queued(Review review, Notice notice, EventType type, Webhook webhook) {
    return payload(review, notice)
        .map(body -> outbox.add(delivery(review, notice, type, webhook, body)))
        .orElseGet(Mono::empty);
  }

  private Delivery delivery(
      Review review, Notice notice, EventType type, Webhook webhook, String body) {
    return Delivery.queued(webhook, review.facts(), notice, type, body, clock.instant());
  }

  private static Optional<String> payload(Review review, Notice notice) {
    return switch (review) {
      case Review.Approved a when notice.kind() == Notice.Kind.REPLY_APPROVED ->
          Optional.of(Payload.replyApproved(a.reply()));
      case Review.Approved a -> escalation(review, notice);
      case Review.Escalated e -> escalation(review, notice);
      case Review.Closed c -> escalation(review, notice);
      case Review.Pending p -> Optional.empty();
      case Review.Claimed c -> Optional.empty();
      case Review.Declined d -> Optional.empty();
    };
  }

  /** An escalation is told even when the review has moved on meanwhile. */
  private static Optional<String> escalation(Review review, Notice notice) {
    return notice.kind() == Notice.Kind.REVIEW_ESCALATED
        ? Optional.of(Payload.reviewEscalated(review.facts(), notice.at()))
        : Optional.empty();
  }
}

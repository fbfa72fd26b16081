package org.attune.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.attune.approval.ApprovedReply;
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
        .unannounced(clock.instant(), BATCH)
        .sort(Comparator.comparing(Dispatcher::firstNoticeAt))
        .groupBy(unsettled -> unsettled.review().facts().conversationId(), BATCH)
        .flatMap(conversation -> conversation.concatMap(review -> guarded(announced(review))))
        .filter(announced -> announced)
        .count()
        .flatMap(announced -> announced == BATCH ? round() : Mono.<Void>empty());
  }

  /** What was approved first is queued first, at least within its conversation. */
  private static Instant firstNoticeAt(Reviews.Unsettled unsettled) {
    return unsettled.notices().stream().map(Notice::at).findFirst().orElse(Instant.MAX);
  }

  private Mono<Boolean> announced(Reviews.Unsettled unsettled) {
    return Flux.fromIterable(unsettled.notices())
        .concatMap(notice -> passedOn(unsettled, notice))
        .then(reviews.markAnnounced(unsettled));
  }

  private Mono<Void> passedOn(Reviews.Unsettled unsettled, Notice notice) {
    Review review = unsettled.review();
    return switch (notice.kind()) {
      case REPLY_APPROVED -> approved(unsettled, notice);
      case REVIEW_ESCALATED ->
          queued(
              review,
              notice,
              EventType.REVIEW_ESCALATED,
              Payload.reviewEscalated(review.facts(), notice));
      case CLOSED_WITHOUT_REPLY -> messages.markClosed(review.facts().messageId());
    };
  }

  /** A notice of an approval that was taken back tells of nothing any more. */
  private Mono<Void> approved(Reviews.Unsettled unsettled, Notice notice) {
    return unsettled.review() instanceof Review.Approved approved
            && approved.reply().isToldBy(notice)
        ? leaves(unsettled, notice, approved.reply())
        : Mono.empty();
  }

  /** From the release on, nothing can take the reply back; without it, nothing is sent. */
  private Mono<Void> leaves(Reviews.Unsettled unsettled, Notice notice, ApprovedReply reply) {
    return reply.mayLeave(clock.instant())
        ? released(unsettled).then(sent(unsettled.review(), notice, reply))
        : Mono.error(new IllegalStateException("not the reply that was approved, or too early"));
  }

  /** The recorder has released it already where there was no undo window to wait for. */
  private Mono<Boolean> released(Reviews.Unsettled unsettled) {
    return unsettled.released()
        ? Mono.just(true)
        : reviews
            .release(unsettled)
            .filter(released -> released)
            .switchIfEmpty(Mono.error(() -> new IllegalStateException("changed meanwhile")));
  }

  /** Both at once: each waits for the disk. */
  private Mono<Void> sent(Review review, Notice notice, ApprovedReply reply) {
    Reply shown = new Reply(reply.text(), reply.approvedBy(), reply.approvedAt());
    return Mono.when(
        messages.markReplied(review.facts().messageId(), shown),
        queued(review, notice, EventType.REPLY_APPROVED, Payload.replyApproved(reply)));
  }

  private Mono<Void> queued(Review review, Notice notice, EventType type, String payload) {
    return webhooks
        .of(review.facts().tenant())
        .filter(webhook -> webhook.eventTypes().contains(type))
        .map(webhook -> delivery(webhook, review, notice, type, payload))
        .concatMap(outbox::add)
        .then()
        .doOnSuccess(done -> relay.wake());
  }

  private Delivery delivery(
      Webhook webhook, Review review, Notice notice, EventType type, String payload) {
    return Delivery.queued(webhook, review.facts(), notice, type, payload, clock.instant());
  }
}

package org.attune.inbox;

import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicies;
import org.attune.approval.Review;
import org.attune.audit.AccessTrail;
import org.attune.conversation.Conversations;
import org.attune.conversation.Message;
import org.attune.conversation.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a review together with its message and the conversation around it. */
@Component
class ReviewDetails {
  private final Messages messages;
  private final Conversations conversations;
  private final TenantPolicies policies;
  private final AccessTrail trail;
  private final Clock clock;

  ReviewDetails(
      Messages messages,
      Conversations conversations,
      TenantPolicies policies,
      AccessTrail trail,
      Clock clock) {
    this.messages = messages;
    this.conversations = conversations;
    this.policies = policies;
    this.trail = trail;
    this.clock = clock;
  }

  /** Records that the actor is about to be shown the review, with all of its texts. */
  Mono<Void> read(Actor actor, Review review) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("version", Long.toString(review.version()));
    return trail.read(actor, "review.read", review.facts().id().value(), details);
  }

  Mono<ReviewDetail> of(Review review) {
    return Mono.justOrEmpty(review.facts().seededMessage())
        .switchIfEmpty(messages.find(review.facts().tenant(), review.facts().messageId()))
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("message of a review is gone")))
        .flatMap(this::said)
        .zipWith(policies.of(review.facts().tenant()))
        .map(with -> ReviewDetail.of(review, with.getT1(), with.getT2(), clock.instant()));
  }

  private Mono<ReviewDetail.Said> said(Message message) {
    return conversations.around(message).map(thread -> new ReviewDetail.Said(message, thread));
  }
}

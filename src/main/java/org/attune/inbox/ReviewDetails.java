package org.attune.inbox;

import org.attune.approval.Review;
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

  ReviewDetails(Messages messages, Conversations conversations) {
    this.messages = messages;
    this.conversations = conversations;
  }

  Mono<ReviewDetail> of(Review review) {
    return Mono.justOrEmpty(review.facts().seededMessage())
        .switchIfEmpty(messages.find(review.facts().tenant(), review.facts().messageId()))
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("message of a review is gone")))
        .flatMap(message -> detail(review, message));
  }

  private Mono<ReviewDetail> detail(Review review, Message message) {
    return conversations.around(message).map(thread -> ReviewDetail.of(review, message, thread));
  }
}

package org.attune.conversation;

import java.time.Instant;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All messages ever accepted. */
public interface Messages {
  /** Stores the message unless its id is taken; true when it was stored, durably, by this call. */
  Mono<Boolean> add(Message message);

  Mono<Message> find(TenantId tenant, MessageId id);

  /** Messages in state RECEIVED, oldest first. */
  Flux<Message> received(int limit);

  /**
   * The newest messages of one patient's conversation, oldest first.
   *
   * <p>Both ids must match: a conversation id that a platform uses twice must not show one
   * patient's words beside another's.
   */
  Flux<Message> conversation(TenantId tenant, String conversationId, String patientId, int limit);

  /** The patient's messages received until then, in no order. */
  Flux<MessageId> ofPatient(TenantId tenant, String patientId, Instant until);

  /** RECEIVED to IN_REVIEW; any other state stays as it is. */
  Mono<Void> markInReview(MessageId id);

  /** To REPLIED with this reply, once; repeating it changes nothing. */
  Mono<Void> markReplied(MessageId id, Reply reply);

  /** To CLOSED_WITHOUT_REPLY unless replied to. */
  Mono<Void> markClosed(MessageId id);

  /**
   * Forgets who wrote what, and the reply: left are the ids of the message itself and its state,
   * which no longer is an open one. Its externalId stays taken.
   */
  Mono<Void> erase(MessageId id);
}

package org.attune.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.Messages;
import org.attune.conversation.Reply;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages in memory, with every reply they were given. */
final class RememberedMessages implements Messages {
  private final Map<MessageId, Message> messages = new ConcurrentHashMap<>();
  final Map<MessageId, Reply> replies = new ConcurrentHashMap<>();
  final Map<MessageId, Boolean> closed = new ConcurrentHashMap<>();

  @Override
  public Mono<Boolean> add(Message message) {
    return Mono.fromSupplier(() -> messages.put(message.id(), message) == null);
  }

  @Override
  public Mono<Message> find(TenantId tenant, MessageId id) {
    return Mono.justOrEmpty(messages.get(id));
  }

  @Override
  public Flux<Message> received(int limit) {
    return Flux.empty();
  }

  @Override
  public Flux<Message> conversation(TenantId tenant, String conversation, String patient, int n) {
    return Flux.empty();
  }

  @Override
  public Flux<MessageId> ofPatient(TenantId tenant, String patientId, Instant until) {
    return Flux.empty();
  }

  @Override
  public Mono<Void> erase(MessageId id) {
    return Mono.fromRunnable(() -> messages.remove(id));
  }

  @Override
  public Mono<Void> markInReview(MessageId id) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> markReplied(MessageId id, Reply reply) {
    return Mono.fromRunnable(() -> replies.putIfAbsent(id, reply));
  }

  @Override
  public Mono<Void> markClosed(MessageId id) {
    return Mono.fromRunnable(() -> closed.put(id, true));
  }
}

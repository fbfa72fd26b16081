package org.attune.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages for tests. */
final class InMemoryMessages implements Messages {
  private static final Set<MessageState> OPEN =
      Set.of(MessageState.RECEIVED, MessageState.IN_REVIEW);

  private final Map<MessageId, Message> messages = new ConcurrentHashMap<>();

  @Override
  public Mono<Boolean> add(Message message) {
    return Mono.fromSupplier(() -> messages.putIfAbsent(message.id(), message) == null);
  }

  @Override
  public Mono<Message> find(TenantId tenant, MessageId id) {
    return Mono.fromSupplier(() -> messages.get(id))
        .filter(message -> message.tenant().equals(tenant));
  }

  private Flux<Message> all() {
    return Flux.defer(() -> Flux.fromIterable(messages.values()));
  }

  @Override
  public Flux<Message> received(int limit) {
    return all()
        .filter(message -> message.state() == MessageState.RECEIVED)
        .sort(Comparator.comparing(Message::receivedAt))
        .take(limit);
  }

  @Override
  public Flux<Message> conversation(
      TenantId tenant, String conversationId, String patientId, int limit) {
    Comparator<Message> order =
        Comparator.comparing(Message::sentAt).thenComparing(message -> message.id().value());
    return all()
        .filter(message ->
            message.tenant().equals(tenant)
                && message.conversationId().equals(conversationId)
                && message.patientId().equals(patientId))
        .sort(order)
        .takeLast(limit);
  }

  @Override
  public Flux<MessageId> ofPatient(TenantId tenant, String patientId, Instant until) {
    return all()
        .filter(message ->
            message.tenant().equals(tenant)
                && message.patientId().equals(patientId)
                && !message.receivedAt().isAfter(until))
        .map(Message::id);
  }

  @Override
  public Mono<Void> erase(MessageId id) {
    return markClosed(id)
        .then(
            Mono.fromRunnable(() -> messages.computeIfPresent(id, (same, old) -> forgotten(old))));
  }

  private static Message forgotten(Message old) {
    String nobody = old.id().value();
    return new Message(
        old.id(),
        old.tenant(),
        old.externalId(),
        nobody,
        nobody,
        null,
        old.therapistId(),
        "",
        old.sentAt(),
        null,
        old.receivedAt(),
        old.state(),
        Sha256.of(nobody),
        null,
        null);
  }

  @Override
  public Mono<Void> markInReview(MessageId id) {
    return change(id, Set.of(MessageState.RECEIVED), MessageState.IN_REVIEW, null);
  }

  @Override
  public Mono<Void> markReplied(MessageId id, Reply reply) {
    return change(id, OPEN, MessageState.REPLIED, reply);
  }

  @Override
  public Mono<Void> markClosed(MessageId id) {
    return change(id, OPEN, MessageState.CLOSED_WITHOUT_REPLY, null);
  }

  private Mono<Void> change(
      MessageId id, Set<MessageState> from, MessageState to, @Nullable Reply reply) {
    return Mono.fromRunnable(() ->
        messages.computeIfPresent(
            id, (same, old) -> from.contains(old.state()) ? changed(old, to, reply) : old));
  }

  private static Message changed(Message old, MessageState state, @Nullable Reply reply) {
    return new Message(
        old.id(),
        old.tenant(),
        old.externalId(),
        old.conversationId(),
        old.patientId(),
        old.patientName(),
        old.therapistId(),
        old.text(),
        old.sentAt(),
        old.language(),
        old.receivedAt(),
        state,
        old.bodyHash(),
        reply == null ? old.reply() : reply,
        old.programme());
  }
}

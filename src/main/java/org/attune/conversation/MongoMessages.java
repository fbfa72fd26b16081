package org.attune.conversation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.UUID;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages in the collection {@code messages}. */
@Repository
class MongoMessages implements Messages {
  private final MongoCollection<Document> messages;
  private final Mono<Void> indexes;

  MongoMessages(MongoDatabase database) {
    messages = database.getCollection("messages");
    indexes =
        MongoRecords.once(() ->
            Flux.concat(
                messages.createIndex(Indexes.ascending("state", "receivedAt")),
                messages.createIndex(
                    Indexes.ascending("tenant", "conversationId", "patientId", "sentAt")),
                messages.createIndex(Indexes.ascending("tenant", "patientId"))));
  }

  @Override
  public Mono<Boolean> add(Message message) {
    Document document = MongoRecords.toDocument(message);
    document.put("_id", document.remove("id"));
    return indexes
        .then(Mono.from(messages.insertOne(document)))
        .thenReturn(true)
        .onErrorResume(MongoRecords::isDuplicateKey, e -> Mono.just(false));
  }

  @Override
  public Mono<Message> find(TenantId tenant, MessageId id) {
    return Mono.from(messages.find(and(eq("_id", id.value()), eq("tenant", tenant.value()))))
        .map(MongoMessages::message);
  }

  @Override
  public Flux<Message> received(int limit) {
    return indexes.thenMany(
        Flux.from(
                messages
                    .find(eq("state", MessageState.RECEIVED.name()))
                    .sort(ascending("receivedAt"))
                    .limit(limit))
            .map(MongoMessages::message));
  }

  @Override
  public Flux<Message> conversation(
      TenantId tenant, String conversationId, String patientId, int limit) {
    Bson filter =
        and(
            eq("tenant", tenant.value()),
            eq("conversationId", conversationId),
            eq("patientId", patientId));
    return Flux.from(messages.find(filter).sort(descending("sentAt", "_id")).limit(limit))
        .map(MongoMessages::message)
        .sort(Comparator.comparing(Message::sentAt).thenComparing(Message::receivedAt));
  }

  @Override
  public Mono<Void> markInReview(MessageId id) {
    return update(id, in("state", MessageState.RECEIVED.name()), state(MessageState.IN_REVIEW));
  }

  @Override
  public Mono<Void> markReplied(MessageId id, Reply reply) {
    Bson change =
        combine(state(MessageState.REPLIED), set("reply", MongoRecords.toDocument(reply)));
    return update(id, in("state", open()), change);
  }

  @Override
  public Mono<Void> markClosed(MessageId id) {
    return update(id, in("state", open()), state(MessageState.CLOSED_WITHOUT_REPLY));
  }

  @Override
  public Flux<MessageId> ofPatient(TenantId tenant, String patientId, Instant until) {
    Bson theirs =
        and(
            eq("tenant", tenant.value()),
            eq("patientId", patientId),
            lte("receivedAt", Date.from(until)));
    return indexes.thenMany(
        Flux.from(messages.find(theirs).projection(include("_id")))
            .map(found -> new MessageId(found.getString("_id"))));
  }

  /** The hash of the body would let a guess at the text be checked. */
  @Override
  public Mono<Void> erase(MessageId id) {
    Bson forgotten =
        combine(
            set("erased", true),
            set("text", ""),
            set("conversationId", id.value()),
            set("patientId", id.value()),
            set("patientName", null),
            set("language", null),
            set("programme", null),
            set("reply", null),
            set("bodyHash", Sha256.of(UUID.randomUUID().toString()).hex()));
    return markClosed(id).then(update(id, ne("erased", true), forgotten));
  }

  private static String[] open() {
    return new String[] {MessageState.RECEIVED.name(), MessageState.IN_REVIEW.name()};
  }

  private static Bson state(MessageState state) {
    return set("state", state.name());
  }

  private Mono<Void> update(MessageId id, Bson guard, Bson change) {
    return Mono.from(messages.updateOne(and(eq("_id", id.value()), guard), change)).then();
  }

  private static Message message(Document document) {
    document.put("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Message.class);
  }
}

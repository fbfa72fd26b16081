package org.attune.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.attune.delivery.Delivery.Status;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries in the collection {@code deliveries}. */
@Repository
class MongoOutbox implements Outbox {
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> deliveries;
  private final Mono<Void> indexes;

  MongoOutbox(MongoDatabase database) {
    deliveries = database.getCollection("deliveries");
    indexes =
        MongoRecords.once(() ->
            Flux.concat(
                deliveries.createIndex(Indexes.ascending("status", "nextAttemptAt")),
                deliveries.createIndex(Indexes.ascending("tenant", "status", "createdAt"))));
  }

  @Override
  public Mono<Void> add(Delivery delivery) {
    Document document = MongoRecords.toDocument(delivery);
    document.put("_id", document.remove("id"));
    return indexes
        .then(Mono.from(deliveries.insertOne(document)))
        .then()
        .onErrorResume(MongoRecords::isDuplicateKey, e -> Mono.empty());
  }

  @Override
  public Flux<Delivery> due(Instant now, int limit) {
    Bson due =
        and(
            in("status", Status.QUEUED.name(), Status.FAILED.name()),
            lte("nextAttemptAt", Date.from(now)));
    return indexes.thenMany(
        Flux.from(deliveries.find(due).sort(ascending("nextAttemptAt")).limit(limit))
            .map(MongoOutbox::delivery));
  }

  @Override
  public Mono<Delivery> lease(Delivery due, Instant leaseUntil) {
    Bson untouched =
        and(
            eq("_id", due.id()),
            eq("attempts", due.attempts()),
            in("status", Status.QUEUED.name(), Status.FAILED.name()));
    Bson taken = combine(inc("attempts", 1), set("nextAttemptAt", Date.from(leaseUntil)));
    return Mono.from(deliveries.findOneAndUpdate(untouched, taken, AFTER))
        .map(MongoOutbox::delivery);
  }

  /** For a failed attempt {@code at} is when to try again; otherwise when it was settled. */
  @Override
  public Mono<Void> settle(Delivery leased, Status status, Instant at, @Nullable String problem) {
    Bson mine = and(eq("_id", leased.id()), eq("attempts", leased.attempts()));
    Bson change =
        combine(
            set("status", status.name()),
            set("lastProblem", problem),
            set(status == Status.FAILED ? "nextAttemptAt" : "settledAt", Date.from(at)));
    return Mono.from(deliveries.updateOne(mine, change)).then();
  }

  @Override
  public Flux<Delivery> of(TenantId tenant, @Nullable Status status, int limit) {
    Bson own = eq("tenant", tenant.value());
    Bson filter = status == null ? own : and(own, eq("status", status.name()));
    return Flux.from(deliveries.find(filter).sort(descending("createdAt", "_id")).limit(limit))
        .map(MongoOutbox::delivery);
  }

  @Override
  public Mono<Delivery> retry(TenantId tenant, String id, Instant now) {
    Bson retryable =
        and(
            eq("_id", id),
            eq("tenant", tenant.value()),
            in("status", Status.FAILED.name(), Status.ABANDONED.name()));
    Bson dueNow =
        combine(
            set("status", Status.QUEUED.name()),
            set("nextAttemptAt", Date.from(now)),
            set("settledAt", null));
    return Mono.from(deliveries.findOneAndUpdate(retryable, dueNow, AFTER))
        .map(MongoOutbox::delivery);
  }

  private static Delivery delivery(Document document) {
    document.put("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Delivery.class);
  }
}

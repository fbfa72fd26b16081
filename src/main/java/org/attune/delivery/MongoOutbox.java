package org.attune.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.approval.ReviewId;
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

  private static final Bson PENDING = in("status", Status.QUEUED.name(), Status.FAILED.name());

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  /** So many more than lanes are read before each lane is asked for its first alone. */
  private static final int MOST_OF_A_LANE = 4;

  /** Who holds the last lease. */
  private static final String MARK = "lease";

  /** No payload is empty else. */
  private static final String ERASED = "";

  private static final Bson ABANDON =
      combine(set("status", Status.ABANDONED.name()), set("lastProblem", "patient erased"));

  private final MongoCollection<Document> deliveries;
  private final Mono<Void> indexes;

  MongoOutbox(MongoDatabase database) {
    deliveries = database.getCollection("deliveries");
    indexes =
        MongoRecords.once(() ->
            Flux.concat(
                deliveries.createIndex(Indexes.ascending("status", "nextAttemptAt")),
                deliveries.createIndex(Indexes.ascending("lane", "status", "occurredAt", "_id")),
                deliveries.createIndex(Indexes.ascending("reviewId")),
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
  public Flux<Delivery> due(Instant now, int limit, Set<WebhookId> without) {
    Bson due = and(PENDING, lte("nextAttemptAt", Date.from(now)));
    List<String> excluded = without.stream().map(WebhookId::value).toList();
    return pending(excluded.isEmpty() ? due : and(due, nin("webhookId", excluded)), limit);
  }

  @Override
  public Flux<Delivery> strayed(Instant horizon, int limit) {
    return pending(and(PENDING, gt("nextAttemptAt", Date.from(horizon))), limit);
  }

  private Flux<Delivery> pending(Bson filter, int limit) {
    return indexes.thenMany(
        Flux.from(deliveries.find(filter).sort(ascending("nextAttemptAt")).limit(limit))
            .map(MongoOutbox::delivery));
  }

  /** In one query for the usual case, in which a lane has one delivery or two. */
  @Override
  public Flux<Delivery> firstOfLanes(Collection<Delivery> some) {
    List<String> lanes =
        some.stream().map(Delivery::lane).filter(Objects::nonNull).distinct().toList();
    int most = MOST_OF_A_LANE * lanes.size();
    return lanes.isEmpty()
        ? Flux.empty()
        : indexes
            .thenMany(Flux.from(deliveries.find(and(in("lane", lanes), PENDING)).limit(most)))
            .map(MongoOutbox::delivery)
            .collectList()
            .flatMapMany(found ->
                found.size() < most
                    ? Flux.fromStream(firsts(found))
                    : Flux.fromIterable(lanes).flatMap(this::firstOfLane));
  }

  private static Stream<Delivery> firsts(List<Delivery> pending) {
    return pending.stream()
        .collect(
            Collectors.toMap(
                Delivery::lane, Function.identity(), BinaryOperator.minBy(Delivery.IN_LANE)))
        .values()
        .stream();
  }

  private Mono<Delivery> firstOfLane(String lane) {
    Bson inLane = and(eq("lane", lane), PENDING);
    return Flux.from(deliveries.find(inLane).sort(ascending("occurredAt", "_id")).limit(1))
        .next()
        .map(MongoOutbox::delivery);
  }

  /** All in one write; each is somebody's alone, whose by the mark that this call leaves. */
  @Override
  public Flux<Delivery> lease(List<Delivery> due, Instant leaseUntil) {
    String mark = UUID.randomUUID().toString();
    Bson taken =
        combine(inc("attempts", 1), set("nextAttemptAt", Date.from(leaseUntil)), set(MARK, mark));
    List<UpdateOneModel<Document>> each =
        due.stream().map(one -> new UpdateOneModel<Document>(untouched(one), taken)).toList();
    Bson mine = and(in("_id", due.stream().map(Delivery::id).toList()), eq(MARK, mark));
    return due.isEmpty()
        ? Flux.empty()
        : Mono.from(deliveries.bulkWrite(each, UNORDERED))
            .flatMapMany(done ->
                done.getMatchedCount() == due.size()
                    ? Flux.fromIterable(due).map(one -> one.leased(leaseUntil))
                    : Flux.from(deliveries.find(mine)).map(MongoOutbox::delivery));
  }

  @Override
  public Mono<Void> settle(List<Settlement> ended) {
    return Mono.from(
            deliveries.bulkWrite(ended.stream().map(MongoOutbox::settled).toList(), UNORDERED))
        .then();
  }

  private static UpdateOneModel<Document> settled(Settlement ended) {
    Delivery leased = ended.leased();
    return new UpdateOneModel<>(
        and(eq("_id", leased.id()), eq("attempts", leased.attempts())),
        combine(
            set("status", ended.status().name()),
            set("lastProblem", ended.problem()),
            set(ended.isLast() ? "settledAt" : "nextAttemptAt", Date.from(ended.at()))));
  }

  @Override
  public Mono<Void> reschedule(Delivery pending, Instant at) {
    Bson asSeen = and(untouched(pending), eq("nextAttemptAt", Date.from(pending.nextAttemptAt())));
    return Mono.from(deliveries.updateOne(asSeen, set("nextAttemptAt", Date.from(at)))).then();
  }

  private static Bson untouched(Delivery seen) {
    return and(eq("_id", seen.id()), eq("attempts", seen.attempts()), PENDING);
  }

  @Override
  public Mono<Void> erase(ReviewId review) {
    return indexes
        .thenMany(Flux.from(deliveries.find(eq("reviewId", review.value()))))
        .map(found -> eq("_id", found.getString("_id")))
        .concatMap(id ->
            Mono.from(deliveries.updateOne(and(id, PENDING), ABANDON))
                .then(Mono.from(deliveries.updateOne(id, set("payload", ERASED)))))
        .then();
  }

  @Override
  public Mono<Delivery> find(TenantId tenant, String id) {
    return Mono.from(deliveries.find(and(eq("_id", id), eq("tenant", tenant.value()))))
        .map(MongoOutbox::delivery);
  }

  @Override
  public Flux<Delivery> of(
      TenantId tenant, @Nullable Status status, @Nullable Delivery last, int limit) {
    Bson own = eq("tenant", tenant.value());
    Bson wanted = status == null ? own : and(own, eq("status", status.name()));
    Bson filter = last == null ? wanted : and(wanted, olderThan(last));
    return Flux.from(deliveries.find(filter).sort(descending("createdAt", "_id")).limit(limit))
        .map(MongoOutbox::delivery);
  }

  private static Bson olderThan(Delivery last) {
    Date created = Date.from(last.createdAt());
    // The bound beside the choice is what an index can begin at: no page reads those before it
    return and(lte("createdAt", created), or(lt("createdAt", created), lt("_id", last.id())));
  }

  @Override
  public Mono<Delivery> retry(TenantId tenant, String id, Instant now) {
    Set<Status> retryable = EnumSet.of(Status.FAILED, Status.ABANDONED);
    return find(tenant, id)
        .filter(found -> retryable.contains(found.status()) && !found.payload().equals(ERASED))
        .flatMap(found -> requeued(found, now));
  }

  private Mono<Delivery> requeued(Delivery found, Instant now) {
    Bson asSeen =
        and(
            eq("_id", found.id()),
            eq("attempts", found.attempts()),
            eq("status", found.status().name()));
    Bson anew =
        combine(
            set("status", Status.QUEUED.name()),
            set("forgiven", found.attempts()),
            set("nextAttemptAt", Date.from(now)),
            set("settledAt", null));
    return Mono.from(deliveries.findOneAndUpdate(asSeen, anew, AFTER)).map(MongoOutbox::delivery);
  }

  private static Delivery delivery(Document document) {
    document.remove(MARK);
    document.put("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Delivery.class);
  }
}

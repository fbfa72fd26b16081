package org.attune.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoSocketException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.attune.audit.AuditEvent;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Reviews in the collection {@code reviews}, each one document that changes atomically. */
@Repository
class MongoReviews implements Reviews {
  /** Newest operation ids that a review keeps: more than can follow while one is in doubt. */
  private static final int OPERATIONS = 16;

  private static final int MOST_TRIES = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final MongoCollection<Document> reviews;
  private final Mono<Void> indexes;

  MongoReviews(MongoDatabase database) {
    reviews = database.getCollection("reviews");
    indexes =
        MongoRecords.once(() ->
            Flux.concat(
                reviews.createIndex(
                    Indexes.ascending(
                        "tenant", "therapistId", "state", "rank", "receivedAt", "_id")),
                reviews.createIndex(Indexes.ascending("eventsPending")),
                reviews.createIndex(Indexes.ascending("noticesPending", "eventsPending"))));
  }

  @Override
  public Mono<Void> open(Review.Pending review, AuditEvent opened) {
    Document document =
        MongoReviewShape.document(review)
            .append("events", List.of(MongoRecords.toDocument(opened)))
            .append("notices", List.of())
            .append("eventsPending", true)
            .append("noticesPending", false);
    return indexes
        .then(Mono.from(reviews.insertOne(document)))
        .then()
        .onErrorResume(MongoRecords::isDuplicateKey, e -> Mono.empty());
  }

  @Override
  public Mono<Review> find(TenantId tenant, ReviewId id) {
    return Mono.from(reviews.find(and(eq("_id", id.value()), eq("tenant", tenant.value()))))
        .map(MongoReviewShape::review);
  }

  @Override
  public Mono<Boolean> move(long fromVersion, Outcome.Moved moved) {
    String operation = UUID.randomUUID().toString();
    Bson id = eq("_id", moved.next().facts().id().value());
    Bson unmoved = and(id, eq("version", fromVersion));
    Bson change = change(moved, operation);
    Mono<Boolean> attempt =
        Mono.defer(() -> Mono.from(reviews.updateOne(unmoved, change)))
            .map(result -> result.getMatchedCount() == 1);
    return attempt.onErrorResume(
        MongoSocketException.class, lost -> settled(attempt, and(id, eq("operations", operation))));
  }

  /**
   * The connection broke, so the outcome is unknown. Trying again makes it known: the version lets
   * the move happen once only, even if the first attempt is still on its way, and the operation id
   * in the document tells whether it was this move or another.
   */
  private Mono<Boolean> settled(Mono<Boolean> attempt, Bson tookPlace) {
    return attempt
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.defer(() -> Mono.from(reviews.find(tookPlace)).hasElement()))
        .retryWhen(
            Retry.backoff(MOST_TRIES, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .onRetryExhaustedThrow((tries, last) -> last.failure()));
  }

  private static Bson change(Outcome.Moved moved, String operation) {
    List<Bson> changes = new ArrayList<>();
    Document document = MongoReviewShape.document(moved.next());
    document.remove("_id");
    document.forEach((field, value) -> changes.add(set(field, value)));
    changes.add(pushEach("operations", List.of(operation), new PushOptions().slice(-OPERATIONS)));
    moved
        .event()
        .ifPresent(event -> {
          changes.add(push("events", MongoRecords.toDocument(event)));
          changes.add(set("eventsPending", true));
        });
    moved
        .notice()
        .ifPresent(notice -> {
          changes.add(push("notices", MongoRecords.toDocument(notice)));
          changes.add(set("noticesPending", true));
        });
    return combine(changes);
  }

  @Override
  public Flux<Review> page(Query query) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("tenant", query.tenant().value()));
    if (query.therapistId() != null) {
      filters.add(eq("therapistId", query.therapistId()));
    }
    filters.add(in("state", query.states().stream().map(Enum::name).toList()));
    if (query.after() != null) {
      filters.add(beyond(query.after()));
    }
    Bson order = ascending("rank", "receivedAt", "_id");
    return indexes.thenMany(
        Flux.from(reviews.find(and(filters)).sort(order).limit(query.limit()))
            .map(MongoReviewShape::review));
  }

  private static Bson beyond(Cursor cursor) {
    Date receivedAt = new Date(cursor.receivedAtMillis());
    return or(
        gt("rank", cursor.rank()),
        and(eq("rank", cursor.rank()), gt("receivedAt", receivedAt)),
        and(eq("rank", cursor.rank()), eq("receivedAt", receivedAt), gt("_id", cursor.id())));
  }

  @Override
  public Flux<Unsettled> unrecorded(int limit) {
    return unsettled(eq("eventsPending", true), limit);
  }

  @Override
  public Flux<Unsettled> unannounced(int limit) {
    return unsettled(and(eq("noticesPending", true), eq("eventsPending", false)), limit);
  }

  private Flux<Unsettled> unsettled(Bson filter, int limit) {
    return indexes.thenMany(
        Flux.from(reviews.find(filter).limit(limit)).map(MongoReviewShape::unsettled));
  }

  @Override
  public Mono<Boolean> markRecorded(Unsettled recorded) {
    return clear(recorded, "events", "eventsPending");
  }

  @Override
  public Mono<Boolean> markAnnounced(Unsettled announced) {
    return clear(announced, "notices", "noticesPending");
  }

  /** A newer version may hold newer events; it is then left for the next round, which repeats. */
  private Mono<Boolean> clear(Unsettled seen, String list, String flag) {
    Bson unchanged =
        and(eq("_id", seen.review().facts().id().value()), eq("version", seen.review().version()));
    return Mono.from(reviews.updateOne(unchanged, combine(set(list, List.of()), set(flag, false))))
        .map(result -> result.getMatchedCount() == 1);
  }
}

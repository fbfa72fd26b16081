package org.attune.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoSocketException;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
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

/** Reviews in the collection {@code reviews}, each one document that changes atomically. */
@Repository
class MongoReviews implements Reviews {
  private final MongoCollection<Document> reviews;
  private final Mono<Void> indexes;

  MongoReviews(MongoDatabase database) {
    reviews = database.getCollection("reviews");
    indexes =
        Flux.concat(
                reviews.createIndex(
                    Indexes.ascending(
                        "tenant", "therapistId", "state", "rank", "receivedAt", "_id")),
                reviews.createIndex(Indexes.ascending("eventsPending")),
                reviews.createIndex(Indexes.ascending("noticesPending", "eventsPending")))
            .then()
            .cache();
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
    return Mono.from(
            reviews.updateOne(and(id, eq("version", fromVersion)), change(moved, operation)))
        .map(result -> result.getMatchedCount() == 1)
        .onErrorResume(MongoSocketException.class, lost -> tookPlace(id, operation));
  }

  /** The connection broke, so the outcome is unknown: the operation id in the document tells it. */
  private Mono<Boolean> tookPlace(Bson id, String operation) {
    return Mono.from(reviews.find(and(id, eq("lastOperation", operation)))).hasElement();
  }

  private static Bson change(Outcome.Moved moved, String operation) {
    List<Bson> changes = new ArrayList<>();
    Document document = MongoReviewShape.document(moved.next());
    document.remove("_id");
    document.forEach((field, value) -> changes.add(set(field, value)));
    changes.add(set("lastOperation", operation));
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

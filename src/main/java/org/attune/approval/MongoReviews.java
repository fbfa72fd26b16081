package org.attune.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoSocketException;
import com.mongodb.client.model.PushOptions;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.attune.approval.queue.QueuePlace;
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
            Flux.fromStream(MongoReviewShape::indexes)
                .concatMap(keys -> reviews.createIndex(keys)));
  }

  @Override
  public Mono<Boolean> open(Review.Pending review, AuditEvent opened) {
    Document document =
        MongoReviewShape.document(review)
            .append("events", List.of(MongoRecords.toDocument(opened)))
            .append("notices", List.of())
            .append("eventsPending", true)
            .append("noticesPending", false)
            .append("noticesDueAt", Date.from(QueuePlace.NEVER))
            .append("released", false);
    return indexes
        .then(Mono.from(reviews.insertOne(document)))
        .thenReturn(true)
        .onErrorResume(MongoRecords::isDuplicateKey, e -> Mono.just(false));
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
    Bson unmoved = and(id, eq("version", fromVersion), eq("released", false));
    Bson change = change(moved, operation);
    Mono<Boolean> attempt = Mono.defer(() -> changed(unmoved, change));
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
          changes.add(set("noticesDueAt", Date.from(notice.notBefore())));
        });
    return combine(changes);
  }

  @Override
  public Mono<Boolean> erase(long fromVersion, Outcome.Moved emptied) {
    Bson id = eq("_id", emptied.next().facts().id().value());
    Bson silent = combine(set("notices", List.of()), set("noticesPending", false));
    return changed(
        and(id, eq("version", fromVersion)),
        combine(change(emptied, UUID.randomUUID().toString()), silent));
  }

  @Override
  public Mono<Boolean> isRecorded(ReviewId id) {
    return Mono.from(reviews.find(and(eq("_id", id.value()), eq("eventsPending", true))))
        .hasElement()
        .map(pending -> !pending);
  }

  /** Two short lists merged: one's own, and what was passed to one. */
  @Override
  public Flux<Queued> page(Query query) {
    if (query.person() == null) {
      return listed(query, eq("tenant", query.tenant().value()));
    }
    Bson own = mine(query, "therapistId");
    Bson passed = and(mine(query, "escalatedTo"), eq("state", Review.State.ESCALATED.name()));
    return Flux.mergeComparing(Queued.ORDER, listed(query, own), passedOn(query, passed))
        .distinctUntilChanged(queued -> queued.review().facts().id())
        .take(query.limit());
  }

  /** So few are passed on that those before the cursor may be read again, in one query for all. */
  private Flux<Queued> passedOn(Query query, Bson passed) {
    if (!query.states().contains(Review.State.ESCALATED)) {
      return Flux.empty();
    }
    Cursor after = query.after();
    Bson wanted = after == null ? passed : and(passed, MongoReviewShape.behind(after));
    return stretch(wanted, query.limit());
  }

  private static Bson mine(Query query, String field) {
    return and(eq("tenant", query.tenant().value()), eq(field, query.person()));
  }

  private Flux<Queued> listed(Query query, Bson whose) {
    Bson wanted = and(whose, in("state", query.states().stream().map(Enum::name).toList()));
    return query.after() == null
        ? stretch(wanted, query.limit())
        : behind(wanted, query.after(), query.limit());
  }

  private Flux<Queued> stretch(Bson wanted, int limit) {
    FindPublisher<Document> found = reviews.find(wanted).projection(MongoReviewShape.UNLISTED);
    return indexes.thenMany(
        Flux.from(found.sort(ascending("rank", "receivedAt", "_id")).limit(limit))
            .map(MongoReviewShape::queued));
  }

  /**
   * The rest of the cursor's rank, and of the following ones what is missing then: so that each is
   * a stretch of an index, and no page reads what stands before or behind it.
   */
  private Flux<Queued> behind(Bson wanted, Cursor cursor, int limit) {
    Date receivedAt = new Date(cursor.receivedAtMillis());
    Bson later = or(gt("receivedAt", receivedAt), gt("_id", cursor.id()));
    Bson same = and(wanted, eq("rank", cursor.rank()), gte("receivedAt", receivedAt), later);
    Bson following = and(wanted, gt("rank", cursor.rank()));
    return stretch(same, limit)
        .collectList()
        .flatMapMany(found ->
            found.size() == limit
                ? Flux.fromIterable(found)
                : Flux.concat(Flux.fromIterable(found), stretch(following, limit - found.size())));
  }

  /** In the order of the queue's index, read backwards: no sorting, however many there are. */
  @Override
  public Flux<Review.Approved> lastApproved(TenantId tenant, String therapistId, int limit) {
    Bson approved =
        and(
            eq("tenant", tenant.value()),
            eq("therapistId", therapistId),
            eq("state", Review.State.APPROVED.name()));
    Bson order = descending("rank", "receivedAt", "_id");
    return indexes.thenMany(
        Flux.from(reviews.find(approved).sort(order).limit(limit))
            .map(MongoReviewShape::review)
            .ofType(Review.Approved.class));
  }

  @Override
  public Flux<Review> openIn(TenantId tenant, String conversationId, String patientId) {
    Bson conversation =
        and(
            eq("tenant", tenant.value()),
            eq("conversationId", conversationId),
            eq("patientId", patientId),
            eq("open", true));
    return Flux.from(reviews.find(conversation)).map(MongoReviewShape::review);
  }

  @Override
  public Flux<Review> toLookAt(Instant now, int limit) {
    Bson due = and(eq("open", true), lte("lookAgainAt", Date.from(now)));
    return indexes.thenMany(
        Flux.from(reviews.find(due).sort(ascending("lookAgainAt")).limit(limit))
            .map(MongoReviewShape::review));
  }

  @Override
  public Mono<Boolean> place(Review review, QueuePlace place) {
    return changed(
        MongoReviewShape.unchanged(review),
        combine(set("rank", place.rank()), set("lookAgainAt", Date.from(place.lookAgainAt()))));
  }

  @Override
  public Flux<Unsettled> unrecorded(int limit) {
    return unsettled(eq("eventsPending", true), limit);
  }

  @Override
  public Flux<Unsettled> unannounced(Instant now, int limit) {
    Bson due =
        and(
            eq("noticesPending", true),
            eq("eventsPending", false),
            lte("noticesDueAt", Date.from(now)));
    return unsettled(due, limit);
  }

  private Flux<Unsettled> unsettled(Bson filter, int limit) {
    return indexes.thenMany(
        Flux.from(reviews.find(filter).limit(limit)).map(MongoReviewShape::unsettled));
  }

  @Override
  public Mono<Boolean> release(Unsettled approved) {
    return changed(
        and(MongoReviewShape.unchanged(approved.review()), eq("eventsPending", false)),
        set("released", true));
  }

  @Override
  public Mono<Boolean> markRecorded(Unsettled recorded, Instant now) {
    Bson cleared = cleared("events", "eventsPending");
    boolean leaves = recorded.review() instanceof Review.Approved a && a.reply().mayLeave(now);
    return changed(
        MongoReviewShape.unchanged(recorded.review()),
        leaves ? combine(cleared, set("released", true)) : cleared);
  }

  @Override
  public Mono<Boolean> markAnnounced(Unsettled announced) {
    return changed(
        MongoReviewShape.unchanged(announced.review()), cleared("notices", "noticesPending"));
  }

  private static Bson cleared(String list, String flag) {
    return combine(set(list, List.of()), set(flag, false));
  }

  private Mono<Boolean> changed(Bson filter, Bson change) {
    return Mono.from(reviews.updateOne(filter, change))
        .map(result -> result.getMatchedCount() == 1);
  }
}

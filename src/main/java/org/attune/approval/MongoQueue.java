package org.attune.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Date;
import org.attune.approval.Reviews.Cursor;
import org.attune.approval.Reviews.Query;
import org.attune.approval.Reviews.Queued;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;

/** Pages of the queue from the collection of reviews: each query is a stretch of an index. */
final class MongoQueue {
  private final MongoCollection<Document> reviews;

  MongoQueue(MongoCollection<Document> reviews) {
    this.reviews = reviews;
  }

  /** One page: two short lists merged, one's own and what was passed to one. */
  Flux<Queued> page(Query query) {
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
    Cursor after = query.after();
    if (!query.states().contains(Review.State.ESCALATED)) {
      return Flux.empty();
    }
    if (after == null) {
      return stretch(passed, query.limit());
    }
    Date receivedAt = new Date(after.receivedAtMillis());
    Bson behind =
        or(
            gt("rank", after.rank()),
            and(eq("rank", after.rank()), gt("receivedAt", receivedAt)),
            and(eq("rank", after.rank()), eq("receivedAt", receivedAt), gt("_id", after.id())));
    return stretch(and(passed, behind), query.limit());
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
    return Flux.from(found.sort(ascending("rank", "receivedAt", "_id")).limit(limit))
        .map(MongoReviewShape::queued);
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
}

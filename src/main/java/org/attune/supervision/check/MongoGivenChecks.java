package org.attune.supervision.check;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.attune.access.Actor.Therapist;
import org.attune.approval.ReviewId;
import org.attune.kernel.MongoRecords;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Given checks in the collection {@code seeded_checks}, by review id. */
@Repository
class MongoGivenChecks implements GivenChecks {
  private final MongoCollection<Document> given;
  private final Mono<Void> indexes;

  MongoGivenChecks(MongoDatabase database) {
    given = database.getCollection("seeded_checks");
    indexes =
        Mono.from(given.createIndex(Indexes.ascending("tenant", "therapistId", "at")))
            .then()
            .cache();
  }

  @Override
  public Mono<Void> add(ReviewId review, Therapist who, String caseId, Instant at) {
    Document check =
        new Document("_id", review.value())
            .append("tenant", who.tenant().value())
            .append("therapistId", who.id())
            .append("caseId", caseId)
            .append("at", Date.from(at));
    return indexes
        .then(Mono.from(given.insertOne(check)))
        .then()
        .onErrorResume(MongoRecords::isDuplicateKey, standing -> Mono.empty());
  }

  @Override
  public Flux<Given> of(Therapist who) {
    Bson theirs = and(eq("tenant", who.tenant().value()), eq("therapistId", who.id()));
    return indexes.thenMany(
        Flux.from(given.find(theirs).sort(ascending("at"))).map(MongoGivenChecks::given));
  }

  private static Given given(Document check) {
    return new Given(
        new ReviewId(check.getString("_id")),
        check.getString("caseId"),
        check.getDate("at").toInstant());
  }
}

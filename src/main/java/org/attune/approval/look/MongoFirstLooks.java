package org.attune.approval.look;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.attune.approval.ReviewId;
import org.attune.kernel.MongoRecords;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** First looks in the collection {@code first_looks}, one document a review and therapist. */
@Repository
class MongoFirstLooks implements FirstLooks {
  private final MongoCollection<Document> looks;

  MongoFirstLooks(MongoDatabase database) {
    looks = database.getCollection("first_looks");
  }

  @Override
  public Mono<Void> add(ReviewId review, String therapistId, Instant at) {
    Document look = new Document("_id", id(review, therapistId)).append("at", Date.from(at));
    return Mono.from(looks.insertOne(look))
        .then()
        .onErrorResume(MongoRecords::isDuplicateKey, seen -> Mono.empty());
  }

  @Override
  public Mono<Instant> of(ReviewId review, String therapistId) {
    return Mono.from(looks.find(eq("_id", id(review, therapistId))))
        .map(look -> look.getDate("at").toInstant());
  }

  private static String id(ReviewId review, String therapistId) {
    return review.value() + "/" + therapistId;
  }
}

package org.attune.approval.forget;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** One document a therapist who asked, in the collection {@code forgotten_habits}. */
@Repository
class MongoForgottenHabits implements ForgottenHabits {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> forgotten;

  MongoForgottenHabits(MongoDatabase database) {
    forgotten = database.getCollection("forgotten_habits");
  }

  @Override
  public Mono<Void> forget(TenantId tenant, String therapistId, Instant at) {
    String id = id(tenant, therapistId);
    Document wish = new Document("_id", id).append("until", Date.from(at));
    return Mono.from(forgotten.replaceOne(eq("_id", id), wish, UPSERT)).then();
  }

  @Override
  public Mono<Instant> until(TenantId tenant, String therapistId) {
    return Mono.from(forgotten.find(eq("_id", id(tenant, therapistId))))
        .map(wish -> wish.getDate("until").toInstant());
  }

  private static String id(TenantId tenant, String therapistId) {
    return tenant.value() + "/" + therapistId;
  }
}

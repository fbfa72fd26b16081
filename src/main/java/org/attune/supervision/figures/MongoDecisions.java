package org.attune.supervision.figures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.attune.approval.ReviewId;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions in the collection {@code decisions}, places in {@code decision_places}. */
@Repository
class MongoDecisions implements Decisions {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> decisions;
  private final MongoCollection<Document> places;
  private final Mono<Void> indexes;

  MongoDecisions(MongoDatabase database) {
    decisions = database.getCollection("decisions");
    places = database.getCollection("decision_places");
    indexes =
        MongoRecords.once(() ->
            Flux.concat(
                decisions.createIndex(Indexes.ascending("tenant", "decidedAt")),
                decisions.createIndex(
                    Indexes.ascending("tenant", "therapistId", "ordinary", "decidedAt"))));
  }

  @Override
  public Mono<Void> put(Decision decision) {
    Document document = MongoRecords.toDocument(decision);
    document.append("_id", document.remove("id")).append("ordinary", !decision.seeded());
    document.append("withdrawn", false);
    Bson older = and(eq("_id", decision.id().value()), lt("version", decision.version()));
    return indexes.then(newest(Mono.from(decisions.replaceOne(older, document, UPSERT))));
  }

  /** Where a newer one stands, the filter misses it and the insert finds its id taken. */
  private static Mono<Void> newest(Mono<?> upsert) {
    return upsert.then().onErrorResume(MongoRecords::isDuplicateKey, newer -> Mono.empty());
  }

  @Override
  public Mono<Void> withdraw(ReviewId review, long version) {
    Bson older = and(eq("_id", review.value()), lt("version", version));
    Document change = new Document("version", version).append("withdrawn", true);
    return Mono.from(decisions.updateOne(older, new Document("$set", change))).then();
  }

  @Override
  public Mono<Decision> find(TenantId tenant, ReviewId review) {
    Bson standing =
        and(eq("_id", review.value()), eq("tenant", tenant.value()), eq("withdrawn", false));
    return Mono.from(decisions.find(standing)).map(MongoDecisions::decision);
  }

  @Override
  public Flux<Decision> between(Range range) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("tenant", range.tenant().value()));
    filters.add(gte("decidedAt", Date.from(range.from())));
    filters.add(lt("decidedAt", Date.from(range.to())));
    filters.add(eq("withdrawn", false));
    if (range.therapistId() != null) {
      filters.add(eq("therapistId", range.therapistId()));
    }
    return indexes.thenMany(
        Flux.from(decisions.find(and(filters)).sort(ascending("decidedAt")).limit(range.limit()))
            .map(MongoDecisions::decision));
  }

  @Override
  public Mono<Long> count(TenantId tenant, String therapistId, Instant since) {
    Bson theirs =
        and(
            eq("tenant", tenant.value()),
            eq("therapistId", therapistId),
            eq("ordinary", true),
            gt("decidedAt", Date.from(since)),
            eq("withdrawn", false));
    return indexes.then(Mono.from(decisions.countDocuments(theirs)));
  }

  @Override
  public Mono<Long> place(TenantId tenant) {
    return Mono.from(places.find(eq("_id", tenant.value())))
        .map(place -> place.getLong("seq"))
        .defaultIfEmpty(0L);
  }

  @Override
  public Mono<Void> place(TenantId tenant, long seq) {
    Document place = new Document("_id", tenant.value()).append("seq", seq);
    Bson behind = and(eq("_id", tenant.value()), lt("seq", seq));
    return newest(Mono.from(places.replaceOne(behind, place, UPSERT)));
  }

  private static Decision decision(Document document) {
    document.append("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Decision.class);
  }
}

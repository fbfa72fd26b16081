package org.attune.supervision.coding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.attune.approval.ReviewId;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Findings in the collection {@code findings}. */
@Repository
class MongoFindings implements Findings {
  private final MongoCollection<Document> findings;
  private final Mono<Void> indexes;

  MongoFindings(MongoDatabase database) {
    findings = database.getCollection("findings");
    indexes =
        MongoRecords.once(() ->
            Flux.concat(
                findings.createIndex(Indexes.ascending("tenant", "decidedAt")),
                findings.createIndex(Indexes.ascending("tenant", "reviewId"))));
  }

  @Override
  public Mono<Finding> addOrGet(Finding finding) {
    Document document = MongoRecords.toDocument(finding);
    document.append("_id", document.remove("id"));
    return indexes
        .then(Mono.from(findings.insertOne(document)))
        .thenReturn(finding)
        .onErrorResume(MongoRecords::isDuplicateKey, taken -> standing(finding));
  }

  private Mono<Finding> standing(Finding finding) {
    return Mono.from(findings.find(eq("_id", finding.id()))).map(MongoFindings::finding);
  }

  @Override
  public Flux<Finding> between(TenantId tenant, Instant from, Instant to, int limit) {
    Bson range =
        and(
            eq("tenant", tenant.value()),
            gte("decidedAt", Date.from(from)),
            lt("decidedAt", Date.from(to)));
    return indexes.thenMany(
        Flux.from(findings.find(range).sort(ascending("decidedAt")).limit(limit))
            .map(MongoFindings::finding));
  }

  @Override
  public Flux<Finding> of(TenantId tenant, ReviewId review) {
    Bson its = and(eq("tenant", tenant.value()), eq("reviewId", review.value()));
    return indexes.thenMany(Flux.from(findings.find(its)).map(MongoFindings::finding));
  }

  private static Finding finding(Document document) {
    document.append("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Finding.class);
  }
}

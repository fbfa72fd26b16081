package org.attune.access.policy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Policies in the collection {@code tenants}, one document a tenant. */
@Repository
class MongoTenantPolicies implements TenantPolicies {
  private final MongoCollection<Document> tenants;
  private final TenantPolicy configured;

  MongoTenantPolicies(MongoDatabase database, TenantPolicy configured) {
    this.tenants = database.getCollection("tenants");
    this.configured = configured;
  }

  @Override
  public Mono<Versioned> current(TenantId tenant) {
    return Mono.from(tenants.find(eq("_id", tenant.value())).first())
        .map(document -> new Versioned(document.getLong("version"), policy(document)))
        .defaultIfEmpty(new Versioned(0, configured));
  }

  @Override
  public Mono<Boolean> save(TenantId tenant, long fromVersion, TenantPolicy policy, String by) {
    Document document =
        new Document("_id", tenant.value())
            .append("version", fromVersion + 1)
            .append("policy", MongoRecords.toDocument(policy))
            .append("by", by)
            .append("recorded", false);
    // An unrecorded change must not be overwritten: the ledger would never hear of it
    Bson from = and(at(tenant, fromVersion), eq("recorded", true));
    return fromVersion == 0 ? first(document) : next(from, document);
  }

  private Mono<Boolean> first(Document document) {
    return Mono.from(tenants.insertOne(document))
        .thenReturn(true)
        .onErrorResume(MongoRecords::isDuplicateKey, taken -> Mono.just(false));
  }

  private Mono<Boolean> next(Bson from, Document document) {
    return Mono.from(tenants.replaceOne(from, document))
        .map(result -> result.getMatchedCount() == 1);
  }

  @Override
  public Flux<Change> unrecorded() {
    return Flux.from(tenants.find(eq("recorded", false))).map(MongoTenantPolicies::change);
  }

  @Override
  public Mono<Void> markRecorded(Change change) {
    Bson same = at(change.tenant(), change.version());
    return Mono.from(tenants.updateOne(same, set("recorded", true))).then();
  }

  private static Bson at(TenantId tenant, long version) {
    return and(eq("_id", tenant.value()), eq("version", version));
  }

  private static Change change(Document document) {
    return new Change(
        new TenantId(document.getString("_id")),
        document.getLong("version"),
        policy(document),
        document.getString("by"));
  }

  private static TenantPolicy policy(Document document) {
    return MongoRecords.fromDocument(document.get("policy", Document.class), TenantPolicy.class);
  }
}

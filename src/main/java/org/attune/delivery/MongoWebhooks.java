package org.attune.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Webhooks in the collection {@code webhooks}. */
@Repository
class MongoWebhooks implements Webhooks {
  private final MongoCollection<Document> webhooks;

  MongoWebhooks(MongoDatabase database) {
    webhooks = database.getCollection("webhooks");
  }

  @Override
  public Mono<Void> add(Webhook webhook) {
    Document document = MongoRecords.toDocument(webhook);
    document.put("_id", document.remove("id"));
    return Mono.from(webhooks.insertOne(document)).then();
  }

  @Override
  public Flux<Webhook> of(TenantId tenant) {
    return Flux.from(webhooks.find(eq("tenant", tenant.value()))).map(MongoWebhooks::webhook);
  }

  @Override
  public Mono<Webhook> find(TenantId tenant, WebhookId id) {
    return Mono.from(webhooks.find(key(tenant, id))).map(MongoWebhooks::webhook);
  }

  @Override
  public Mono<Boolean> change(Webhook changed) {
    Document document = MongoRecords.toDocument(changed);
    document.remove("id");
    Bson before = and(key(changed.tenant(), changed.id()), eq("version", changed.version() - 1));
    return Mono.from(webhooks.replaceOne(before, document))
        .map(result -> result.getMatchedCount() == 1);
  }

  @Override
  public Mono<Boolean> remove(TenantId tenant, WebhookId id) {
    return Mono.from(webhooks.deleteOne(key(tenant, id)))
        .map(result -> result.getDeletedCount() == 1);
  }

  private static Bson key(TenantId tenant, WebhookId id) {
    return and(eq("_id", id.value()), eq("tenant", tenant.value()));
  }

  private static Webhook webhook(Document document) {
    document.put("id", document.remove("_id"));
    return MongoRecords.fromDocument(document, Webhook.class);
  }
}

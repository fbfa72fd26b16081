package org.attune.access.account;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** API keys in the collection {@code apiKeys}, by the key's digest. */
@Repository
public class MongoApiKeys implements ApiKeys {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> keys;

  public MongoApiKeys(MongoDatabase database) {
    // the newest state, without waiting for a disk: every request of a platform reads its key
    this.keys = database.getCollection("apiKeys").withReadConcern(ReadConcern.LOCAL);
  }

  @Override
  public Mono<ApiKey> find(Sha256 digest) {
    return Mono.from(keys.find(eq(digest.hex())).first()).map(MongoApiKeys::key);
  }

  @Override
  public Flux<ApiKey> all() {
    return Flux.from(keys.find()).map(MongoApiKeys::key);
  }

  @Override
  public Mono<Void> put(ApiKey key) {
    return Mono.from(keys.replaceOne(eq(key.digest().hex()), document(key), UPSERT)).then();
  }

  @Override
  public Mono<Void> remove(ApiKey key) {
    return Mono.from(keys.deleteOne(eq(key.digest().hex()))).then();
  }

  private static Document document(ApiKey key) {
    return new Document("_id", key.digest().hex())
        .append("tenant", key.tenant().value())
        .append("id", key.id());
  }

  private static ApiKey key(Document document) {
    return new ApiKey(
        new Sha256(document.getString("_id")),
        new TenantId(document.getString("tenant")),
        document.getString("id"));
  }
}

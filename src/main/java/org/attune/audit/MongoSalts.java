package org.attune.audit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Salts in the collection {@code ledgerSalts}, each made when its first event is recorded.
 *
 * <p>A message {@code msg_x} and its review {@code rev_x} share the salt of {@code x}.
 */
@Repository
class MongoSalts implements Salts {
  private static final int SALT_BYTES = 32;
  private static final int REMEMBERED = 4_096;

  private final SecureRandom random = new SecureRandom();
  private final MongoCollection<Document> salts;
  private final Map<String, byte[]> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  MongoSalts(MongoDatabase database) {
    this.salts = database.getCollection("ledgerSalts");
  }

  @Override
  public Mono<AuditEvent> salted(AuditEvent event) {
    return SaltedDetails.concern(event)
        ? salt(id(event.tenant(), event.subject())).map(salt -> SaltedDetails.of(event, salt))
        : Mono.just(event);
  }

  static String id(TenantId tenant, String subject) {
    return tenant.value() + ":" + subject.replaceFirst("^(msg|rev)_", "");
  }

  private Mono<byte[]> salt(String id) {
    return Mono.defer(() -> Mono.justOrEmpty(recent.get(id)))
        .switchIfEmpty(Mono.defer(() -> stored(id)))
        .switchIfEmpty(Mono.defer(() -> made(id)))
        .doOnNext(salt -> recent.put(id, salt));
  }

  private Mono<byte[]> stored(String id) {
    return Mono.from(salts.find(eq("_id", id)))
        .map(found -> HexFormat.of().parseHex(found.getString("salt")));
  }

  private Mono<byte[]> made(String id) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Document document = new Document("_id", id).append("salt", HexFormat.of().formatHex(salt));
    return Mono.from(salts.insertOne(document))
        .thenReturn(salt)
        .onErrorResume(MongoRecords::isDuplicateKey, taken -> stored(id));
  }

  @Override
  public Mono<Void> erase(TenantId tenant, String subject) {
    String id = id(tenant, subject);
    return Mono.from(salts.deleteOne(eq("_id", id))).doOnNext(done -> recent.remove(id)).then();
  }
}

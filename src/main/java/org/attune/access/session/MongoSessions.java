package org.attune.access.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.attune.access.Origin;
import org.attune.access.Role;
import org.attune.access.account.Account;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sessions in the collection {@code sessions}, by the token's digest. */
@Repository
public class MongoSessions implements Sessions {
  private final MongoCollection<Document> sessions;

  public MongoSessions(MongoDatabase database) {
    // the newest state, without waiting for a disk: every request reads its session
    this.sessions = database.getCollection("sessions").withReadConcern(ReadConcern.LOCAL);
  }

  @Override
  public Mono<Session> find(Sha256 digest) {
    return Mono.from(sessions.find(eq(digest.hex())).first()).map(MongoSessions::session);
  }

  @Override
  public Mono<Void> open(Session session) {
    return Mono.from(sessions.insertOne(document(session))).then();
  }

  @Override
  public Mono<Void> extend(Session session) {
    Date expiresAt = Date.from(session.expiresAt());
    return Mono.from(sessions.updateOne(eq(session.digest().hex()), set("expiresAt", expiresAt)))
        .then();
  }

  @Override
  public Mono<Void> end(Sha256 digest) {
    return Mono.from(sessions.deleteOne(eq(digest.hex()))).then();
  }

  @Override
  public Mono<Void> endAllOf(Account account) {
    Document owner = new Document("tenant", account.tenant().value()).append("id", account.id());
    return endAll(owner).then();
  }

  @Override
  public Mono<Long> sweep(Instant now) {
    return endAll(lte("expiresAt", Date.from(now)));
  }

  /** One by one by id, which is how sessions are spread where there are several servers. */
  private Mono<Long> endAll(Bson filter) {
    return Flux.from(sessions.find(filter).projection(include("_id")))
        .concatMap(found -> sessions.deleteOne(and(eq(found.get("_id")), filter)))
        .map(DeleteResult::getDeletedCount)
        .reduce(0L, Long::sum);
  }

  private static Document document(Session session) {
    Document document =
        new Document("_id", session.digest().hex())
            .append("tenant", session.actor().tenant().value())
            .append("id", session.actor().id())
            .append("role", Role.of(session.actor()).name())
            .append("expiresAt", Date.from(session.expiresAt()))
            .append("endsAt", Date.from(session.endsAt()));
    Origin origin = session.origin();
    return origin == null ? document : document.append("origin", origin.value());
  }

  private static Session session(Document document) {
    String origin = document.getString("origin");
    return new Session(
        new Sha256(document.getString("_id")),
        Role.valueOf(document.getString("role"))
            .actor(new TenantId(document.getString("tenant")), document.getString("id")),
        document.getDate("expiresAt").toInstant(),
        document.getDate("endsAt").toInstant(),
        origin == null ? null : new Origin(origin));
  }
}

package org.attune.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The ledger in the collection {@code ledger}.
 *
 * <p>The id of an entry is its tenant and sequence number, so of two appends at the same place one
 * fails and tries the next. That makes it right with several instances; the lane and the remembered
 * head only save tries.
 */
@Repository
class MongoLedger implements Ledger {
  private static final Bson BY_EVENT = Indexes.ascending("tenant", "eventId");
  private static final long MOST_TRIES = 200;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final MongoCollection<Document> entries;
  private final Map<TenantId, LedgerEntry> heads = new ConcurrentHashMap<>();
  private final AppendLane lane = new AppendLane();
  private final Mono<Void> indexed;

  MongoLedger(MongoDatabase database) {
    this.entries = database.getCollection(StoredEntry.COLLECTION);
    this.indexed =
        Mono.defer(() -> Mono.from(entries.createIndex(BY_EVENT, new IndexOptions().unique(true))))
            .cache(name -> Duration.ofDays(3650), error -> Duration.ZERO, () -> Duration.ZERO)
            .then();
  }

  @EventListener(ApplicationStartedEvent.class)
  Mono<Void> createIndexes() {
    return indexed;
  }

  @Override
  public Mono<LedgerEntry> append(AuditEvent event) {
    Mono<LedgerEntry> attempts =
        Mono.defer(() -> attempt(event))
            .retryWhen(
                Retry.backoff(MOST_TRIES, Duration.ofMillis(1))
                    .maxBackoff(LONGEST_PAUSE)
                    .filter(MongoRecords::isDuplicateKey));
    return indexed.then(lane.inTurn(event.tenant(), attempts));
  }

  private Mono<LedgerEntry> attempt(AuditEvent event) {
    return rememberedHead(event.tenant())
        .map(head -> HashChain.next(head, event))
        .flatMap(this::insert)
        .onErrorResume(MongoRecords::isDuplicateKey, taken -> standing(event, taken));
  }

  private Mono<LedgerEntry> insert(LedgerEntry entry) {
    return Mono.from(entries.insertOne(new Document(StoredEntry.fields(entry))))
        .map(done -> entry)
        .doOnNext(done -> heads.put(done.event().tenant(), done));
  }

  /** Either the event has its entry already, or another event took the place. */
  private Mono<LedgerEntry> standing(AuditEvent event, Throwable taken) {
    heads.remove(event.tenant());
    Bson same = and(eq("tenant", event.tenant().value()), eq("eventId", event.id()));
    return Flux.from(entries.find(same).limit(1))
        .next()
        .map(MongoLedger::entry)
        .switchIfEmpty(Mono.error(taken));
  }

  private Mono<Optional<LedgerEntry>> rememberedHead(TenantId tenant) {
    return Mono.justOrEmpty(heads.get(tenant))
        .switchIfEmpty(head(tenant))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  @Override
  public Flux<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    long from = Math.max(after, 0);
    long to = from > Long.MAX_VALUE - limit ? Long.MAX_VALUE : from + limit;
    return Flux.from(entries.find(between(tenant, from, to)).sort(ascending("_id")).limit(limit))
        .map(MongoLedger::entry);
  }

  @Override
  public Mono<LedgerEntry> head(TenantId tenant) {
    Bson all = between(tenant, 0, Long.MAX_VALUE);
    return Flux.from(entries.find(all).sort(descending("_id")).limit(1))
        .next()
        .map(MongoLedger::entry);
  }

  /** By id, which every store finds fast, and by tenant, so that nobody ever sees another's. */
  private static Bson between(TenantId tenant, long after, long to) {
    return and(
        eq("tenant", tenant.value()),
        gt("_id", StoredEntry.id(tenant, after)),
        lte("_id", StoredEntry.id(tenant, to)));
  }

  private static LedgerEntry entry(Document document) {
    return switch (StoredEntry.read(document)) {
      case RawEntry.Whole whole -> whole.entry();
      case RawEntry.Damaged damaged ->
          throw new IllegalStateException(
              "ledger entry " + damaged.id() + " is damaged: " + damaged.reason());
    };
  }
}

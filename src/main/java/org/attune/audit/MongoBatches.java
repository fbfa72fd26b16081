package org.attune.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Batches of entries in the collection {@code ledgerBatches}.
 *
 * <p>The id of a batch is its tenant and the number of its first entry, so of two batches for the
 * same place one fails; the unique index keeps an event from being recorded twice.
 */
@Repository
class MongoBatches {
  private static final Logger LOG = LoggerFactory.getLogger(MongoBatches.class);

  /** The event first: the embedded store uses only the first key of an index over lists. */
  private static final Bson BY_EVENT = Indexes.ascending("entries.eventId", "tenant");

  /** Where development versions before the Merkle tree kept their hash chain. */
  private static final String CHAIN = "ledger";

  /** A batch is up to 128 entries: few of them answer most questions, and a reply has its limit. */
  private static final int FETCH = 16;

  private final MongoCollection<Document> batches;
  private final Mono<Document> chain;
  private final Mono<Void> indexed;

  MongoBatches(MongoDatabase database) {
    this.batches = database.getCollection(StoredBatch.COLLECTION);
    this.chain = Mono.from(database.getCollection(CHAIN).find().limit(1));
    this.indexed =
        MongoRecords.once(
            () -> Flux.from(batches.createIndex(BY_EVENT, new IndexOptions().unique(true))));
  }

  @EventListener(ApplicationStartedEvent.class)
  Mono<Void> open() {
    return indexed.then(chain).doOnNext(MongoBatches::warn).then();
  }

  private static void warn(Document entry) {
    LOG.warn("the collection {} holds a ledger of an earlier format; it is left as it is", CHAIN);
  }

  Mono<Batch> insert(Batch batch) {
    return indexed
        .then(Mono.from(batches.insertOne(new Document(StoredBatch.fields(batch)))))
        .thenReturn(batch);
  }

  Mono<Batch> newest(TenantId tenant) {
    return downFrom(tenant, Long.MAX_VALUE);
  }

  /** The batch that the entry is in, where there is such an entry. */
  Mono<Batch> containing(TenantId tenant, long seq) {
    return downFrom(tenant, seq).filter(batch -> seq <= batch.after().size());
  }

  private Mono<Batch> downFrom(TenantId tenant, long first) {
    Bson range =
        and(
            eq("tenant", tenant.value()),
            gt("_id", StoredBatch.id(tenant, 0)),
            lte("_id", StoredBatch.id(tenant, first)));
    return Flux.from(batches.find(range).sort(descending("_id")).limit(1))
        .next()
        .map(MongoBatches::batch);
  }

  /** The batches from the one that begins with an entry, in order. */
  Flux<Batch> from(TenantId tenant, long first, int limit) {
    Bson range =
        and(
            eq("tenant", tenant.value()),
            gte("_id", StoredBatch.id(tenant, first)),
            lte("_id", StoredBatch.id(tenant, Long.MAX_VALUE)));
    return Flux.from(batches.find(range).sort(ascending("_id")).limit(limit).batchSize(FETCH))
        .map(MongoBatches::batch);
  }

  Flux<Batch> holding(TenantId tenant, Collection<String> eventIds) {
    Bson same = and(eq("tenant", tenant.value()), in("entries.eventId", eventIds));
    return Flux.from(batches.find(same)).map(MongoBatches::batch);
  }

  Flux<TenantId> tenants() {
    return Flux.from(batches.distinct("tenant", String.class)).map(TenantId::new);
  }

  private static Batch batch(Document document) {
    return switch (StoredBatch.read(document)) {
      case RawBatch.Whole whole -> whole.batch();
      case RawBatch.Single single -> throw new IllegalStateException("an entry without its batch");
      case RawBatch.Damaged damaged ->
          throw new IllegalStateException(
              "ledger batch " + damaged.id() + " is damaged: " + damaged.reason());
    };
  }
}

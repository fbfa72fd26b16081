package org.attune.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.attune.audit.tree.Frontier;
import org.attune.kernel.TenantId;

/** Events and ledgers for tests. */
public final class AuditFixture {
  public static final TenantId CLINIC = new TenantId("clinic");

  private AuditFixture() {}

  public static AuditEvent event(String id) {
    return event(CLINIC, id);
  }

  public static AuditEvent event(TenantId tenant, String id) {
    return new AuditEvent(
        id,
        tenant,
        Instant.parse("2026-03-01T09:30:00.123456Z"),
        "therapist:ana",
        "review.approved",
        "review-" + id,
        new TreeMap<>(Map.of("offered", "d1", "version", "7")));
  }

  /** Entries of the events e1, e2 …. */
  public static List<LedgerEntry> entries(TenantId tenant, int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(seq -> LedgerEntry.of(seq, event(tenant, "e" + seq)))
        .toList();
  }

  /** The same entries in batches of the given sizes. */
  public static List<Batch> batches(TenantId tenant, int... sizes) {
    List<Batch> batches = new ArrayList<>();
    Frontier frontier = Frontier.EMPTY;
    for (int size : sizes) {
      List<AuditEvent> events =
          LongStream.rangeClosed(frontier.size() + 1, frontier.size() + size)
              .mapToObj(seq -> event(tenant, "e" + seq))
              .toList();
      batches.add(Batch.after(frontier, tenant, events));
      frontier = batches.getLast().after();
    }
    return batches;
  }

  /** The first batch of a ledger, with the events. */
  public static Batch beginning(AuditEvent... events) {
    return Batch.after(Frontier.EMPTY, events[0].tenant(), List.of(events));
  }

  /** A ledger in the database, as one instance of the service has it. */
  public static Ledger ledger(MongoDatabase database) {
    return new MongoLedger(
        new MongoBatches(database),
        new MongoSalts(database),
        new GrowthListeners(),
        new LedgerAlarms());
  }

  public static LedgerTree tree(MongoDatabase database) {
    return new MongoLedgerTree(new MongoBatches(database));
  }
}

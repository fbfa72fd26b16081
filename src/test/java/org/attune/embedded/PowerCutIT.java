package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Cuts the power again and again while several write and the file is compacted: of the sectors that
 * were not synced any may be missing, and what was acknowledged must be there.
 */
class PowerCutIT {
  private static final int ROUNDS = Boolean.getBoolean("attune.long") ? 120 : 6;
  private static final int ROUNDS_OF_A_DISK = 20;
  private static final int THREADS = 4;

  /** So often the power goes just before a sync, when anything may be on the disk. */
  private static final int LOOKS_PERCENT = 3;

  private static final int MOST_LOOKS = 4;

  private static final long SEED = 7;

  private final FaultyDisk disk = FaultyDisk.named("power-cut");
  private final StoreKey key = StoreKey.random();
  private final Random random = new Random(SEED);

  /** Newest acknowledged version by id. */
  private Map<Integer, Integer> acknowledged = new HashMap<>();

  private int firstFreeId;
  private long checked;
  private int count;

  @Test
  @Timeout(900)
  void noAcknowledgedWriteIsLostOrTornAndIndexesAgree() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_OF_A_DISK == 0) {
        disk.load(new byte[0]);
        acknowledged.clear();
        firstFreeId = 0;
      }

      List<Cut> cuts = writeUntilThePowerGoes(200 + random.nextInt(1_300));

      for (Cut cut : cuts) {
        disk.load(cut.left());
        acknowledged = cut.acknowledged();
        checkEverything(round);
        count++;
      }
    }
    System.out.printf(
        "power cuts: %d in %d rounds, %d documents checked, none lost or torn, indexes agree%n",
        count, ROUNDS, checked);
  }

  /** What would be left of the disk, and what of it had been acknowledged. */
  private record Cut(byte[] left, Map<Integer, Integer> acknowledged) {}

  private EmbeddedStore start() {
    return EmbeddedStore.serve(StoreFile.writing(disk.fileName(), key), () -> {});
  }

  private static MongoCollection<Document> items(MongoClient client) {
    return client.getDatabase("attune").getCollection("items");
  }

  private List<Cut> writeUntilThePowerGoes(int millis) throws Exception {
    EmbeddedStore store = start();
    ExecutorService writers = Executors.newFixedThreadPool(THREADS);
    Map<Integer, Integer> heard = new ConcurrentHashMap<>(acknowledged);
    try (MongoClient client = MongoClients.create(store.connectionString())) {
      items(client).createIndex(ascending("key"), new IndexOptions().unique(true));
      items(client).createIndex(ascending("bucket", "version"));
      AtomicInteger next = new AtomicInteger(firstFreeId);
      for (int i = 0; i < THREADS; i++) {
        long seed = random.nextLong();
        writers.execute(() -> write(items(client), next, heard, new Random(seed)));
      }
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      List<Cut> cuts = Collections.synchronizedList(new ArrayList<>());
      disk.beforeSync(() -> {
        if (random.nextInt(100) < LOOKS_PERCENT && cuts.size() < MOST_LOOKS) {
          cuts.add(cut(heard));
        }
      });
      while (System.nanoTime() < end) {
        Thread.sleep(60);
        store.compact();
      }
      disk.beforeSync(() -> {});
      cuts.add(cut(heard));
      return cuts;
    } finally {
      writers.shutdownNow();
      writers.awaitTermination(20, TimeUnit.SECONDS);
      store.close();
    }
  }

  /** First what was heard, then the disk: what was heard must be on it. */
  private Cut cut(Map<Integer, Integer> heard) {
    Map<Integer, Integer> acknowledgedByNow = new HashMap<>(heard);
    return new Cut(disk.cut(random), acknowledgedByNow);
  }

  private static void write(
      MongoCollection<Document> items,
      AtomicInteger next,
      Map<Integer, Integer> heard,
      Random random) {
    List<int[]> mine = new ArrayList<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (mine.isEmpty() || random.nextInt(4) == 0) {
          int id = next.getAndIncrement();
          items.insertOne(
              new Document("_id", id)
                  .append("key", KillNineWriter.key(id, 0))
                  .append("bucket", 0)
                  .append("version", 0)
                  .append("text", "x".repeat(300)));
          mine.add(new int[] {id, 0});
          heard.put(id, 0);
        } else {
          int[] item = mine.get(random.nextInt(mine.size()));
          int version = ++item[1];
          items.updateOne(
              and(eq("_id", item[0]), eq("version", version - 1)),
              combine(
                  inc("version", 1),
                  set("key", KillNineWriter.key(item[0], version)),
                  set("bucket", version % 5)));
          heard.put(item[0], version);
        }
      }
    } catch (MongoException | IllegalStateException closed) {
      // the end of the round
    }
  }

  private void checkEverything(int round) {
    EmbeddedStore store = start();
    try (MongoClient client = MongoClients.create(store.connectionString())) {
      Map<Integer, Document> found = new HashMap<>();
      for (Document item : items(client).find()) {
        assertThat(found.put(item.getInteger("_id"), item)).isNull();
      }
      assertThat(found)
          .as("acknowledged inserts, round %d", round)
          .containsKeys(acknowledged.keySet().toArray(Integer[]::new));
      acknowledged.forEach((id, version) ->
          assertThat(requireNonNull(found.get(id)).getInteger("version"))
              .as("acknowledged version of %d, round %d", id, round)
              .isGreaterThanOrEqualTo(version));
      found.values().forEach(item -> KillNineIT.checkWhole(items(client), item));
      Document keys =
          client
              .getDatabase("attune")
              .runCommand(new Document("validate", "items"))
              .get("keysPerIndex", Document.class);
      assertThat(keys.values()).hasSize(3).containsOnly((long) found.size());
      checked += found.size();
      acknowledged.clear();
      found.forEach((id, item) -> acknowledged.put(id, item.getInteger("version")));
      firstFreeId = found.keySet().stream().mapToInt(id -> id + 100).max().orElse(0);
    } finally {
      store.close();
    }
  }
}

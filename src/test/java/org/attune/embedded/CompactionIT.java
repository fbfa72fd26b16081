package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.attune.StoreUnderTest;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are changed again and again do not make the file grow without end. */
class CompactionIT {
  private static final boolean LONG = Boolean.getBoolean("attune.long");
  private static final int DOCUMENTS = LONG ? 2_000 : 400;
  private static final int UPDATES = LONG ? 200_000 : 8_000;
  private static final int CLIENTS = 16;
  private static final int MOST_TIMES_THE_DATA = 10;

  /** A second's worth of changes is kept however little data there is. */
  private static final long SMALL_FILE = LONG ? 0 : 16_000_000;

  @TempDir private Path directory;

  @Test
  @Timeout(900)
  void theFileStaysWithinTenTimesTheDataInIt() throws Exception {
    try (EmbeddedStore store = StoreUnderTest.embedded(directory);
        MongoClient client = MongoClients.create(store.connectionString());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      MongoCollection<Document> items = client.getDatabase("attune").getCollection("items");
      items.createIndex(ascending("therapist", "state", "rank"));
      for (int i = 0; i < DOCUMENTS; i += 100) {
        items.insertMany(documents(i, Math.min(i + 100, DOCUMENTS)));
      }

      long start = System.nanoTime();
      List<Callable<Slowest>> work = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        work.add(() -> update(items, number));
      }
      Slowest slowest = new Slowest(0);
      for (Future<Slowest> done : clients.invokeAll(work)) {
        slowest = slowest.or(done.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;

      long file = Files.size(StoreFile.in(directory));
      long live = 0;
      for (Document item : items.find()) {
        live += size(item);
      }
      System.out.printf(
          "compaction: %d updates of %d documents in %.0f s, %.1f MB live, file %.1f MB (%.1f times),"
              + " longest update %d ms%n",
          UPDATES,
          DOCUMENTS,
          seconds,
          live / 1e6,
          file / 1e6,
          (double) file / live,
          TimeUnit.NANOSECONDS.toMillis(slowest.nanos));
      assertThat(items.countDocuments()).isEqualTo(DOCUMENTS);
      assertThat(
              items.find().map(item -> item.getInteger("version")).into(new ArrayList<>()).stream()
                  .mapToInt(Integer::intValue)
                  .sum())
          .isEqualTo(UPDATES / CLIENTS * CLIENTS);
      assertThat(file).isLessThanOrEqualTo(Math.max(SMALL_FILE, MOST_TIMES_THE_DATA * live));
    }
  }

  private record Slowest(long nanos) {
    Slowest or(Slowest other) {
      return nanos >= other.nanos ? this : other;
    }
  }

  private static List<Document> documents(int from, int to) {
    List<Document> documents = new ArrayList<>();
    for (int i = from; i < to; i++) {
      documents.add(
          new Document("_id", i)
              .append("therapist", "t" + i % 10)
              .append("state", "PENDING")
              .append("rank", i)
              .append("version", 0)
              .append("text", "x".repeat(2_000)));
    }
    return documents;
  }

  /** Each client has documents of its own, so that every update finds its version. */
  private static Slowest update(MongoCollection<Document> items, int client) {
    Random random = new Random(client);
    int own = DOCUMENTS / CLIENTS;
    int[] versions = new int[own];
    Slowest slowest = new Slowest(0);
    for (int i = 0; i < UPDATES / CLIENTS; i++) {
      int place = random.nextInt(own);
      int version = versions[place]++;
      long start = System.nanoTime();
      long matched =
          items
              .updateOne(
                  and(eq("_id", place * CLIENTS + client), eq("version", version)),
                  combine(
                      inc("version", 1),
                      set("state", version % 2 == 0 ? "CLAIMED" : "PENDING"),
                      set("rank", random.nextInt(1_000))))
              .getMatchedCount();
      slowest = slowest.or(new Slowest(System.nanoTime() - start));
      assertThat(matched).isEqualTo(1);
    }
    return slowest;
  }

  private static int size(Document document) {
    try (BasicOutputBuffer out = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
      new DocumentCodec().encode(writer, document, EncoderContext.builder().build());
      return out.size();
    }
  }
}

package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.StoreUnderTest;
import org.bson.Document;

/** Writes until it is killed, and prints every write that was acknowledged to it. */
final class KillNineWriter {
  static final int THREADS = 8;

  private KillNineWriter() {}

  /** Arguments: data directory, first id to use. */
  public static void main(String[] arguments) {
    EmbeddedStore store = StoreUnderTest.embedded(Path.of(arguments[0]));
    MongoClient client = MongoClients.create(store.connectionString());
    MongoCollection<Document> items = client.getDatabase("attune").getCollection("items");
    items.createIndex(ascending("key"), new IndexOptions().unique(true));
    items.createIndex(ascending("bucket", "version"));
    AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[1]));
    print("READY");
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(i);
      Thread.ofPlatform().start(() -> write(items, next, random));
    }
  }

  private static void write(MongoCollection<Document> items, AtomicInteger next, Random random) {
    List<int[]> mine = new ArrayList<>();
    while (true) {
      if (mine.isEmpty() || random.nextInt(3) == 0) {
        int id = next.getAndIncrement();
        items.insertOne(
            new Document("_id", id)
                .append("key", key(id, 0))
                .append("bucket", 0)
                .append("version", 0)
                .append("text", "x".repeat(300)));
        mine.add(new int[] {id, 0});
        print(id + " 0");
      } else {
        int[] item = mine.get(random.nextInt(mine.size()));
        int version = ++item[1];
        Document before =
            items.findOneAndUpdate(
                and(eq("_id", item[0]), eq("version", version - 1)),
                combine(
                    inc("version", 1),
                    set("key", key(item[0], version)),
                    set("bucket", version % 5)));
        print(before == null ? "CONTRADICTION " + item[0] : item[0] + " " + version);
      }
    }
  }

  static String key(int id, int version) {
    return "key-" + id + "-" + version;
  }

  private static synchronized void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

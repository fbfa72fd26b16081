package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.attune.StoreUnderTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again: what it was told is written must be there. */
class KillNineIT {
  private static final int ROUNDS = Boolean.getBoolean("attune.long") ? 60 : 5;
  private static final long SEED = 42;

  @TempDir private Path directory;

  /** Newest acknowledged version by id. */
  private final Map<Integer, Integer> acknowledged = new HashMap<>();

  /** As the last check found them. */
  private Map<Integer, Document> seen = Map.of();

  private int firstFreeId;
  private long writes;
  private long unacknowledged;

  @Test
  @Timeout(600)
  void noAcknowledgedWriteIsLostAndIndexesAgree() throws Exception {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();

      writeUntilKilled(400 + random.nextInt(1_400));

      assertThat(acknowledged.size()).as("inserts in round " + round).isGreaterThan(before);
      // Looking for each of all documents by its keys after each round costs rounds squared
      checkEverything(round % 10 == 9 || round == ROUNDS - 1);
    }
    System.out.printf(
        "kill -9: %d rounds, %d documents, %d acknowledged writes, none lost or torn; %d writes"
            + " were there before their acknowledgement%n",
        ROUNDS, acknowledged.size(), writes, unacknowledged);
  }

  private void writeUntilKilled(int millis) throws IOException, InterruptedException {
    Process writer =
        OtherJvm.start(KillNineWriter.class, directory.toString(), Integer.toString(firstFreeId))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = writer.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.equals("READY")) {
        line = lines.readLine();
      }
      assertThat(line).as("the writer started").isEqualTo("READY");
      // counted from its first acknowledged write: a busy machine may take long to get there
      String first = lines.readLine();
      assertThat(first).as("a write was acknowledged").isNotNull();
      note(first);
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                sleep(millis);
                // By its handle: killing it as a Process would also close what it has printed
                writer.toHandle().destroyForcibly();
              });
      for (line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line);
      }
      killer.join();
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
  }

  private void note(String line) {
    assertThat(line).doesNotStartWith("CONTRADICTION");
    String[] words = line.split(" ");
    boolean complete = words.length == 2 && words[0].matches("\\d+") && words[1].matches("\\d+");
    if (complete) {
      writes++;
      acknowledged.merge(Integer.valueOf(words[0]), Integer.valueOf(words[1]), Math::max);
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkEverything(boolean unchangedToo) {
    try (EmbeddedStore store = StoreUnderTest.embedded(directory);
        MongoClient client = MongoClients.create(store.connectionString())) {
      MongoCollection<Document> items = client.getDatabase("attune").getCollection("items");
      Map<Integer, Document> found = new HashMap<>();
      for (Document item : items.find()) {
        assertThat(found.put(item.getInteger("_id"), item)).as("the same id twice").isNull();
      }
      checkUnacknowledged(found);
      assertThat(found).as("acknowledged inserts").containsKeys(ids(acknowledged));
      found.forEach((id, item) ->
          assertThat(item.getInteger("version"))
              .as("acknowledged version of " + id)
              .isGreaterThanOrEqualTo(acknowledged.getOrDefault(id, 0)));
      found.values().stream()
          .filter(item -> unchangedToo || !item.equals(seen.get(item.getInteger("_id"))))
          .forEach(item -> checkWhole(items, item));
      seen = found;
      Document keys =
          client
              .getDatabase("attune")
              .runCommand(new Document("validate", "items"))
              .get("keysPerIndex", Document.class);
      assertThat(keys.values()).hasSize(3).containsOnly((long) found.size());
      found.forEach((id, item) -> acknowledged.put(id, item.getInteger("version")));
      firstFreeId = found.keySet().stream().mapToInt(id -> id + 1).max().orElse(0);
    }
  }

  /** Each thread had one write under way at most: it is there as a whole, once, or not at all. */
  private void checkUnacknowledged(Map<Integer, Document> found) {
    long unheardOf = 0;
    for (Document item : found.values()) {
      Integer known = acknowledged.get(item.getInteger("_id"));
      int ahead = item.getInteger("version") - (known == null ? -1 : known);
      assertThat(ahead).as("writes ahead of the last acknowledged one").isBetween(0, 1);
      unheardOf += ahead;
    }
    assertThat(unheardOf).isLessThanOrEqualTo(KillNineWriter.THREADS);
    unacknowledged += unheardOf;
  }

  private static Integer[] ids(Map<Integer, Integer> versions) {
    return versions.keySet().toArray(Integer[]::new);
  }

  /** The fields that one update changes together changed together, in the indexes too. */
  static void checkWhole(MongoCollection<Document> items, Document item) {
    int id = item.getInteger("_id");
    int version = item.getInteger("version");

    assertThat(item.getString("key")).isEqualTo(KillNineWriter.key(id, version));
    assertThat(item.getInteger("bucket")).isEqualTo(version % 5);
    assertThat(items.find(eq("key", item.getString("key"))).first()).isEqualTo(item);
    if (id % 10 == 0) {
      assertThat(
              items
                  .find(and(eq("bucket", version % 5), eq("version", version)))
                  .map(found -> found.getInteger("_id")))
          .contains(id);
    }
  }
}

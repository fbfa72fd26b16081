package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** After a failed write to disk the store does nothing more, and what it acknowledged is there. */
@ExtendWith(OutputCaptureExtension.class)
class FailStopTest {
  private final FaultyDisk disk = FaultyDisk.named(UUID.randomUUID().toString());
  private final StoreKey key = StoreKey.random();
  private EmbeddedStore store = start();
  private MongoClient client = MongoClients.create(store.connectionString());

  private EmbeddedStore start() {
    return EmbeddedStore.serve(StoreFile.writing(disk.fileName(), key), () -> {});
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  private MongoCollection<Document> items() {
    return client.getDatabase("attune").getCollection("items");
  }

  /** Returns how many documents were acknowledged, the last of them updated to this version. */
  private int writeUntilRefused() {
    items().createIndex(ascending("key"), new IndexOptions().unique(true));
    for (int i = 0; i < 10_000; i++) {
      try {
        items()
            .insertOne(
                new Document("_id", i)
                    .append("key", "k" + i)
                    .append("version", 0)
                    .append("text", "I cannot sleep ".repeat(30)));
      } catch (MongoException full) {
        return i;
      }
    }
    throw new AssertionError("the disk never filled up");
  }

  private void restart() {
    close();
    disk.repair();
    store = start();
    client = MongoClients.create(store.connectionString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 700, 5_000, 60_001, 200_000})
  void aFullDiskStopsItAndNothingIsHalfWritten(int bytesLeft, CapturedOutput output) {
    items().insertOne(new Document("_id", -1).append("key", "first").append("version", 0));
    disk.fillUpAfter(bytesLeft);

    int acknowledged = writeAsLongAsItCan();

    assertThat(store.failure()).hasValue("No space left on device");
    assertThatThrownBy(() -> items().updateOne(eq("_id", -1), set("version", 1)))
        .isInstanceOf(MongoException.class)
        .hasMessageContaining("stopped after a failed write")
        .hasMessageContaining("No space left on device");
    assertThatThrownBy(() -> items().find().first()).isInstanceOf(MongoException.class);
    assertThat(new EmbeddedStoreHealth(store).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(output.getAll())
        .contains("the embedded store stopped: No space left on device")
        .doesNotContain("cannot sleep");

    restart();

    long found = items().countDocuments();
    assertThat(found).isBetween(acknowledged + 1L, acknowledged + 2L);
    for (Document item : items().find()) {
      assertThat(items().find(eq("key", item.get("key"))).first()).isEqualTo(item);
    }
    assertThat(keysPerIndex().values()).containsOnly(found);
    assertThat(new EmbeddedStoreHealth(store).health().getStatus()).isEqualTo(Status.UP);
    items().insertOne(new Document("_id", "after").append("key", "after"));
  }

  private int writeAsLongAsItCan() {
    try {
      return writeUntilRefused();
    } catch (MongoException noRoomForTheIndex) {
      return 0;
    }
  }

  private Document keysPerIndex() {
    return client
        .getDatabase("attune")
        .runCommand(new Document("validate", "items"))
        .get("keysPerIndex", Document.class);
  }

  @Test
  void afterAFailedSyncNothingIsAcknowledgedAnyMore() {
    items().insertOne(new Document("_id", 1).append("version", 0));
    disk.failToSync();

    assertThatThrownBy(() ->
            items()
                .updateOne(
                    and(eq("_id", 1), eq("version", 0)), combine(inc("version", 1), set("a", 1))))
        .isInstanceOf(MongoException.class);
    disk.repair();
    assertThatThrownBy(() -> items().insertOne(new Document("_id", 2)))
        .as("a later sync that succeeds proves nothing about the failed one")
        .isInstanceOf(MongoException.class)
        .hasMessageContaining("restart Attune");
    assertThat(store.failure()).hasValue("Input/output error");

    restart();

    assertThat(items().find(eq("_id", 1)).map(item -> item.getInteger("version")))
        .singleElement()
        .isIn(0, 1);
    assertThat(items().find(eq("_id", 2))).isEmpty();
  }

  @Test
  void anEarlierRefusalOfACommandDoesNotStopIt() {
    items().insertOne(new Document("_id", 1));

    assertThatThrownBy(() -> items().insertOne(new Document("_id", 1)))
        .isInstanceOf(MongoException.class);
    assertThatThrownBy(() -> items().updateOne(eq("_id", 1), inc("_id", 1)))
        .isInstanceOf(MongoException.class);
    items().updateOne(eq("_id", 1), set("text", "words"));
    assertThatThrownBy(() -> items().updateOne(eq("_id", 1), inc("text", 1)))
        .isInstanceOf(MongoException.class);

    assertThat(store.failure()).isEmpty();
  }
}

package org.attune.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.attune.StoreUnderTest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty embedded store with one collection, and its driver. */
abstract class OpenStore {
  @TempDir Path directory;
  EmbeddedStore store;
  MongoClient client;
  MongoCollection<Document> reviews;

  @BeforeEach
  void open() {
    store = StoreUnderTest.embedded(directory);
    client = MongoClients.create(store.connectionString());
    reviews = client.getDatabase("attune").getCollection("reviews");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  void reopen() {
    close();
    open();
  }

  static Document review(String id, String therapist, int priority) {
    return new Document("_id", id)
        .append("therapist", therapist)
        .append("priority", priority)
        .append("state", "PENDING")
        .append("version", 1L)
        .append("receivedAt", new Date(priority));
  }

  List<String> ids(Bson filter, Bson sort, int limit) {
    return reviews
        .find(filter)
        .sort(sort)
        .limit(limit)
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }
}

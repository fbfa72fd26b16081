package org.attune;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.KeySource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** An empty database: in the embedded store, or at {@code MONGODB_URI} where that is set. */
public final class StoreUnderTest implements AutoCloseable {
  private final @Nullable EmbeddedStore embedded;
  private final MongoClient client;
  private final MongoDatabase database;

  public StoreUnderTest(Path directory) {
    String external = System.getenv("MONGODB_URI");
    embedded = external == null ? embedded(directory) : null;
    client = MongoClients.create(embedded == null ? external : embedded.connectionString());
    database = client.getDatabase("attune-test-" + UUID.randomUUID());
  }

  /** Its key lies beside it: tests leave nothing in the home of whoever runs them. */
  public static EmbeddedStore embedded(Path directory) {
    return EmbeddedStore.open(directory, new KeySource.InFile(directory.resolve("test.key")));
  }

  public MongoDatabase database() {
    return database;
  }

  @Override
  public void close() {
    if (embedded == null) {
      Mono.from(database.drop()).block();
    }
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}

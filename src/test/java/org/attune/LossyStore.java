package org.attune;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.attune.embedded.EmbeddedStore;

/** An embedded store that is reached through a {@link LossyProxy}, and directly for checking. */
public final class LossyStore implements AutoCloseable {
  private static final double SHARE = 0.3;

  private final EmbeddedStore store;
  private final LossyProxy proxy;
  private final List<MongoClient> through = new CopyOnWriteArrayList<>();
  private final MongoClient direct;

  public LossyStore(Path directory, long seed) throws IOException {
    store = StoreUnderTest.embedded(directory);
    proxy = new LossyProxy(store.connectionString(), SHARE, seed);
    direct = connect(store.connectionString());
  }

  private static MongoClient connect(String connectionString) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(connectionString))
            // after a break the driver looks again at once, not after half a second
            .applyToServerSettings(server -> server.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
            .build());
  }

  public LossyProxy proxy() {
    return proxy;
  }

  /** By a driver of its own: at a break a driver gives up its other connections too. */
  public MongoDatabase throughTheProxy() {
    MongoClient client = connect(proxy.connectionString());
    through.add(client);
    return client.getDatabase("attune");
  }

  public MongoDatabase direct() {
    return direct.getDatabase("attune");
  }

  @Override
  public void close() {
    through.forEach(MongoClient::close);
    direct.close();
    proxy.close();
    store.close();
  }
}

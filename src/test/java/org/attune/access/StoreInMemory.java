package org.attune.access;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty database that speaks MongoDB's protocol and is gone after the test. */
public class StoreInMemory implements AfterEachCallback {
  private final MongoServer server = new MongoServer(H2Backend.inMemory());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

  public MongoDatabase database() {
    return client.getDatabase("attune");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client.close();
    server.shutdownNow();
  }
}

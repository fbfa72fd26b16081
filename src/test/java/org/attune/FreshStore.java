package org.attune;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** An empty {@link StoreUnderTest} for each test, gone after it. */
public class FreshStore implements AfterEachCallback {
  private final Path directory;
  private final StoreUnderTest store;

  public FreshStore() {
    try {
      directory = Files.createTempDirectory("attune-store");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    store = new StoreUnderTest(directory);
  }

  public MongoDatabase database() {
    return store.database();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    store.close();
    FileSystemUtils.deleteRecursively(directory);
  }
}

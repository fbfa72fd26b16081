package org.attune.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.attune.embedded.engine.StoreBackend;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running store inside this JVM, which any MongoDB driver can use through its connection string.
 *
 * <p>It listens on 127.0.0.1, on a port chosen by the system, and serves only who knows the token
 * in the connection string. A write is acknowledged when it is on disk.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

  /** Name of the database that the connection string selects. */
  static final String DATABASE = "attune";

  private static final int TOKEN_BYTES = 24;
  private static final int COMPACT_SECONDS = 1;
  private static final int CLOSE_SECONDS = 10;

  /** A waiting write holds its thread: as many can share one fsync as there are threads. */
  private static final int THREADS = 32;

  private final MongoServer server;
  private final String connectionString;
  private final ScheduledExecutorService housekeeping;
  private final StoreBackend backend;
  private final Runnable release;

  private EmbeddedStore(MVStore store, Runnable release, String token) {
    this.release = release;
    this.backend = new StoreBackend(store, token);
    this.server = new MongoServer(backend);
    server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1, THREADS);
    this.connectionString =
        "mongodb://127.0.0.1:"
            + server.getLocalAddress().getPort()
            + "/"
            + DATABASE
            + "?appName="
            + token
            + "&uuidRepresentation=standard";
    this.housekeeping =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embedded-store-housekeeping").factory());
    housekeeping.scheduleWithFixedDelay(
        this::compact, COMPACT_SECONDS, COMPACT_SECONDS, TimeUnit.SECONDS);
  }

  /** As {@link #open(Path, KeySource)}, with the key that this process's settings name. */
  public static EmbeddedStore open(Path directory) {
    return open(directory, KeySource.ofThisProcess());
  }

  /**
   * Opens the store in the directory, creating both, and a key, where they are missing.
   *
   * @throws StoreUnavailable where another process has it open, it cannot be read, or its key is
   *     missing or another
   */
  public static EmbeddedStore open(Path directory, KeySource keys) {
    StoreFile.claim(directory);
    FolderLock lock = FolderLock.forWriting(directory);
    try {
      return serve(StoreFile.openForWriting(directory, keys), lock::close);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Serves an open store; runs {@code release} when it is closed. */
  static EmbeddedStore serve(MVStore store, Runnable release) {
    try {
      return new EmbeddedStore(store, release, newToken());
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /** Where and with which token to connect. A secret: whoever has it can read everything. */
  public String connectionString() {
    return connectionString;
  }

  /** Why the store stopped after a failed write; empty while it is sound. */
  public Optional<String> failure() {
    return backend.failure();
  }

  @Override
  public void close() {
    housekeeping.shutdown();
    try {
      housekeeping.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.shutdownNow();
    release.run();
  }

  /** Gives back space that overwritten documents leave; done by itself every second. */
  void compact() {
    try {
      if (failure().isEmpty()) {
        backend.compact();
      }
    } catch (RuntimeException e) {
      LOG.error("the embedded store could not be compacted", e);
    }
  }

  private static String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return HexFormat.of().formatHex(token);
  }
}

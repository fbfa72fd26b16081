package org.attune.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attune.embedded.RawDocument.Readable;
import org.attune.embedded.RawDocument.Unreadable;
import org.attune.embedded.engine.StoreBackend;
import org.bson.Document;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Reads a store that no process uses, byte for byte, and changes nothing.
 *
 * <p>Damage in one document does not hide the others: the document is handed over as {@link
 * Unreadable} at its place in the order.
 */
public final class OfflineStore implements AutoCloseable {
  private final MVStore store;
  private final FolderLock lock;

  private OfflineStore(MVStore store, FolderLock lock) {
    this.store = store;
    this.lock = lock;
  }

  /** As {@link #open(Path, KeySource)}, with the key that this process's settings name. */
  public static OfflineStore open(Path directory) {
    return open(directory, KeySource.ofThisProcess());
  }

  /**
   * Opens the store in the directory for reading.
   *
   * @throws StoreUnavailable where it is missing, damaged as a whole, or in use, or its key is
   *     missing or another
   */
  public static OfflineStore open(Path directory, KeySource keys) {
    FolderLock lock = FolderLock.forReading(directory);
    try {
      return new OfflineStore(StoreFile.openForReading(directory, keys), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The collections of Attune's database that hold documents, with how many. */
  public SortedMap<String, Long> collections() {
    String prefix = StoreBackend.documentsMap(EmbeddedStore.DATABASE, "");
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String map : store.getMapNames()) {
      String collection = map.startsWith(prefix) ? map.substring(prefix.length()) : "";
      if (!collection.isEmpty() && !collection.startsWith("system.")) {
        // where the count itself is damaged, reading says what can be read
        counts.put(collection, guard(() -> documents(map).sizeAsLong()).orElse(1L));
      }
    }
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /** Hands over the documents of a collection of Attune's database, in the order of their ids. */
  public void read(String collection, Consumer<RawDocument> reader) {
    String name = StoreBackend.documentsMap(EmbeddedStore.DATABASE, collection);
    if (store.hasMap(name)) {
      Optional<Cursor<byte[], byte[]>> cursor = guard(() -> documents(name).cursor(null));
      while (cursor.isPresent()) {
        Cursor<byte[], byte[]> at = cursor.get();
        Optional<Boolean> more = guard(at::hasNext);
        if (more.isPresent() && !more.get()) {
          return;
        }
        if (more.isEmpty()) {
          break;
        }
        byte[] key = at.next();
        reader.accept(document(key, at.getValue()));
      }
      reader.accept(new Unreadable("", "the page of the file that holds it is damaged"));
    }
  }

  private MVMap<byte[], byte[]> documents(String name) {
    return store.openMap(
        name, new MVMap.Builder<byte[], byte[]>().keyType(RawBson.TYPE).valueType(RawBson.TYPE));
  }

  /** H2 reports a damaged page in many ways; whatever was read before it stays good. */
  private static <T> Optional<T> guard(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    store.closeImmediately();
    lock.close();
  }

  private static RawDocument document(byte[] key, byte[] bytes) {
    Optional<Object> position = RawBson.decode(key).map(k -> k.get("v"));
    String id = position.map(String::valueOf).orElse("");
    Optional<Document> fields = RawBson.decode(bytes);
    if (fields.isEmpty()) {
      return new Unreadable(id, "its bytes are not a valid document");
    }
    return position.isPresent() && position.get().equals(fields.get().get("_id"))
        ? new Readable(fields.get())
        : new Unreadable(id, "it is stored under an id that is not its own");
  }
}

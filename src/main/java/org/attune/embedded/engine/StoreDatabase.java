package org.attune.embedded.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.attune.embedded.index.BsonTypes;
import org.attune.embedded.index.MultikeyFlag;
import org.attune.embedded.index.SecondaryIndex;
import org.attune.embedded.index.UniqueIndex;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: its collections and indexes as maps of the store. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {
  /** Before the full name of a collection: the map of its documents. */
  static final String DOCUMENTS = "documents.";

  private static final String INDEX = "keys.";

  /** Before the names of indexes as earlier versions wrote them. */
  private static final String FORMER_INDEX = "index.";

  private static final int ILLEGAL_OPERATION = 20;

  private final MVStore store;
  private final MVMap<String, String> multikeyFlags;

  StoreDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    this.multikeyFlags = store.openMap("multikey");
    store.getMapNames().stream()
        .filter(map -> map.startsWith(FORMER_INDEX + name + "."))
        .forEach(store::removeMap);
    // builds indexes that are not there
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collection, CollectionOptions options) {
    MVMap<Object, byte[]> documents =
        store.openMap(
            DOCUMENTS + getFullCollectionNamespace(collection),
            new MVMap.Builder<Object, byte[]>()
                .keyType(BsonTypes.POSITION)
                .valueType(BsonTypes.DOCUMENT));
    return new StoreCollection(this, collection, options, documents, cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new UniqueIndex(
        entries(collection, index), flag(collection, index), index, keys, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new SecondaryIndex(
        entries(collection, index), flag(collection, index), index, keys, sparse);
  }

  private MVMap<byte[], Object> entries(String collection, String index) {
    return store.openMap(
        indexMap(collection, index),
        new MVMap.Builder<byte[], Object>().keyType(BsonTypes.KEY).valueType(BsonTypes.POSITION));
  }

  private MultikeyFlag flag(String collection, String index) {
    return new MultikeyFlag(multikeyFlags, indexMap(collection, index));
  }

  private String indexMap(String collection, String index) {
    return INDEX + getFullCollectionNamespace(collection) + "." + index;
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String index) {
    super.dropIndex(collection, index);
    store.removeMap(indexMap(collection.getCollectionName(), index));
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    super.dropCollection(collection, oplog);
    store.removeMap(DOCUMENTS + getFullCollectionNamespace(collection));
  }

  @Override
  public void moveCollection(
      de.bwaldvogel.mongo.MongoDatabase from, MongoCollection<?> collection, String name) {
    throw new MongoServerError(
        ILLEGAL_OPERATION, "IllegalOperation", "the embedded store renames no collections");
  }

  @Override
  protected long getStorageSize() {
    return store.getFileStore() == null ? 0 : store.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}

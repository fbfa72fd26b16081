package org.attune.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An index that finds documents and forbids nothing; its keys end with the position. */
public final class SecondaryIndex extends Index<Object> implements StoredIndex {
  private final MVMap<KeyValue, Object> entries;
  private final MultikeyFlag multikey;

  public SecondaryIndex(
      MVMap<KeyValue, Object> entries,
      MultikeyFlag multikey,
      String name,
      List<IndexKey> keys,
      boolean sparse) {
    super(name, keys, sparse);
    this.entries = entries;
    this.multikey = multikey;
  }

  @Override
  public Set<KeyValue> getKeyValues(Document document) {
    return multikey.note(super.getKeyValues(document), document, getKeys());
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    for (KeyValue key : getKeyValues(document)) {
      entries.put(with(position, key), position);
    }
  }

  @Override
  public Object remove(Document document) {
    Object position = Missing.ofNullable(document.get("_id"));
    removeEntries(document, position);
    return position;
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    if (!nullAwareEqualsKeys(before, after)) {
      removeEntries(before, position);
      add(after, position, collection);
    }
  }

  private void removeEntries(Document document, Object position) {
    for (KeyValue key : getKeyValues(document)) {
      entries.remove(with(position, key));
    }
  }

  private static KeyValue with(Object position, KeyValue key) {
    List<Object> values = new ArrayList<>(key.size() + 1);
    key.forEach(values::add);
    values.add(position);
    return new KeyValue(values);
  }

  /** Unknown: several documents may have these values. */
  @Override
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    getKeyValues(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
    getKeyValues(after);
  }

  /** Queries are planned in {@link IndexPlan}. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    throw new UnsupportedOperationException("queries are planned in IndexPlan");
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && !other.isUnique()
        && other.getKeys().toString().equals(getKeys().toString());
  }

  /** Every document has an entry, sparse or not. */
  @Override
  public boolean leavesOut() {
    return false;
  }

  @Override
  public boolean isMultikey() {
    return multikey.isSet();
  }

  @Override
  public MVMap<KeyValue, Object> entries() {
    return entries;
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    multikey.clear();
  }
}

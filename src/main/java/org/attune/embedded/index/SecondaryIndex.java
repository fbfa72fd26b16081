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
  private final MVMap<byte[], Object> entries;
  private final MultikeyFlag multikey;
  private final KeyOrder order;

  public SecondaryIndex(
      MVMap<byte[], Object> entries,
      MultikeyFlag multikey,
      String name,
      List<IndexKey> keys,
      boolean sparse) {
    super(name, keys, sparse);
    this.entries = entries;
    this.multikey = multikey;
    this.order = KeyOrder.of(keys);
  }

  @Override
  public Set<KeyValue> getKeyValues(Document document) {
    return StoredIndex.only(document, getKeys())
        .map(Set::of)
        .orElseGet(() -> multikey.note(super.getKeyValues(document), document, getKeys()));
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    add(getKeyValues(document), position);
  }

  private void add(Set<KeyValue> keys, Object position) {
    keys.forEach(key -> entries.put(entry(key, position), position));
  }

  @Override
  public Object remove(Document document) {
    Object position = Missing.ofNullable(document.get("_id"));
    remove(getKeyValues(document), position);
    return position;
  }

  private void remove(Set<KeyValue> keys, Object position) {
    keys.forEach(key -> entries.remove(entry(key, position)));
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    Set<KeyValue> old = getKeyValues(before);
    Set<KeyValue> now = getKeyValues(after);
    if (!old.equals(now)) {
      remove(old, position);
      add(now, position);
    }
  }

  private byte[] entry(KeyValue key, Object position) {
    List<Object> values = new ArrayList<>(key.size() + 1);
    key.forEach(values::add);
    values.add(position);
    return order.bytes(values);
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
  public KeyOrder order() {
    return order;
  }

  @Override
  public MVMap<byte[], Object> entries() {
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

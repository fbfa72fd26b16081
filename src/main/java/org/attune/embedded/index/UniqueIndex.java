package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An index that refuses a second document with the same values. */
public final class UniqueIndex extends AbstractUniqueIndex<Object> implements StoredIndex {
  private final MVMap<byte[], Object> entries;
  private final MultikeyFlag multikey;
  private final KeyOrder order;

  public UniqueIndex(
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
  protected @Nullable Object removeDocument(KeyValue key) {
    return entries.remove(order.bytes(key));
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
    return entries.putIfAbsent(order.bytes(key), Missing.ofNullable(position)) == null;
  }

  /** Queries are planned in {@link IndexPlan}. */
  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    throw new UnsupportedOperationException("queries are planned in IndexPlan");
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    return entries.get(order.bytes(key));
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && other.isUnique()
        && other.getKeys().toString().equals(getKeys().toString());
  }

  @Override
  public boolean leavesOut() {
    return isSparse();
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
}

package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** An index whose entries lie in order in the store, so that a query can walk a stretch of it. */
public interface StoredIndex {
  List<IndexKey> getKeys();

  boolean isUnique();

  /** True where documents without any of the fields have no entry. */
  boolean leavesOut();

  /** True as soon as one document has had several entries, an empty array or an unordered value. */
  boolean isMultikey();

  /** How values become keys of the entries. */
  KeyOrder order();

  /** Values in order of the keys (and the position, where not unique) to the position. */
  MVMap<byte[], Object> entries();

  /** The one key of a document that has plain values in the fields; empty where it has others. */
  static Optional<KeyValue> only(Document document, List<IndexKey> fields) {
    List<Object> values = new ArrayList<>(fields.size());
    for (IndexKey field : fields) {
      Object value =
          field.getKey().indexOf('.') < 0
              ? document.getOrMissing(field.getKey())
              : Utils.getSubdocumentValueCollectionAware(document, field.getKey());
      if (!KeyOrder.isOrdered(value)) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(new KeyValue(values).normalized());
  }

  /** An empty array yields no entry in the library; here it counts as a missing value. */
  static Set<KeyValue> orMissing(Set<KeyValue> keys, Document document, List<IndexKey> fields) {
    if (!keys.isEmpty()) {
      return keys;
    }
    List<Object> values = new ArrayList<>();
    for (IndexKey field : fields) {
      Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
      values.add(value instanceof Collection<?> ? Missing.getInstance() : value);
    }
    return Set.of(new KeyValue(values).normalized());
  }
}

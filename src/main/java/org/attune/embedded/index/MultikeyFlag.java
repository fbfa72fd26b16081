package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/**
 * Remembers, on disk, whether any document ever had several entries in an index, or a value that
 * its entries do not put in order.
 *
 * <p>Such an index cannot give an order, nor be cut at both ends: [1, 10] matches both "above 5"
 * and "below 5".
 */
public record MultikeyFlag(MVMap<String, String> flags, String index) {
  boolean isSet() {
    return flags.containsKey(index);
  }

  Set<KeyValue> note(Set<KeyValue> keys, Document document, List<IndexKey> fields) {
    boolean plain =
        keys.size() == 1 && keys.iterator().next().stream().allMatch(KeyOrder::isOrdered);
    if (!plain && !isSet()) {
      flags.put(index, "multikey");
    }
    return StoredIndex.orMissing(keys, document, fields);
  }

  void clear() {
    flags.remove(index);
  }
}

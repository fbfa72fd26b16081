package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of an index's fields into bytes whose plain unsigned order is the order of the
 * index, as MongoDB's key strings do: finding a place compares bytes, and never values.
 *
 * <p>What follows the declared fields (the position, where the index is not unique) is ascending.
 */
record KeyOrder(List<Boolean> ascending) {
  /** Above every first byte of a value, in either direction. */
  private static final byte AFTER_ALL = (byte) 0xFF;

  static KeyOrder of(List<IndexKey> keys) {
    return new KeyOrder(keys.stream().map(IndexKey::isAscending).toList());
  }

  /** The key that these leading values begin with, or are. */
  byte[] bytes(Iterable<?> values) {
    KeyBytes bytes = new KeyBytes();
    int field = 0;
    for (Object value : values) {
      int start = bytes.length();
      bytes.add(value);
      if (field < ascending.size() && !ascending.get(field)) {
        bytes.invertFrom(start);
      }
      field++;
    }
    return bytes.toArray();
  }

  /** What sorts directly behind every key that begins with this one. */
  static byte[] behind(byte[] key) {
    byte[] behind = Arrays.copyOf(key, key.length + 1);
    behind[key.length] = AFTER_ALL;
    return behind;
  }

  /** False for documents, arrays and code, which are told apart here, and not put in order. */
  static boolean isOrdered(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> _, Collection<?> _, BsonRegularExpression _, BsonJavaScript _ -> false;
      case null, default -> true;
    };
  }
}

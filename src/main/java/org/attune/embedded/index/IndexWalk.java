package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Walks the entries of an index from {@code from} (inclusive) to {@code to} (exclusive). */
final class IndexWalk implements Iterator<Map.Entry<KeyValue, Object>> {
  private final Cursor<KeyValue, Object> cursor;
  private final MVMap<KeyValue, Object> entries;
  private final @Nullable KeyValue to;
  private Map.@Nullable Entry<KeyValue, Object> next;

  IndexWalk(
      MVMap<KeyValue, Object> entries,
      @Nullable KeyValue from,
      @Nullable KeyValue to,
      boolean backwards) {
    this.entries = entries;
    this.to = to;
    this.cursor = backwards ? entries.cursor(to, from, true) : entries.cursor(from, to, false);
    this.next = advance();
  }

  private Map.@Nullable Entry<KeyValue, Object> advance() {
    while (cursor.hasNext()) {
      KeyValue key = cursor.next();
      // the store includes both ends; only an entry equal to the excluded end has to be left out
      if (to == null || entries.getKeyType().compare(key, to) != 0) {
        return Map.entry(key, cursor.getValue());
      }
    }
    return null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Map.Entry<KeyValue, Object> next() {
    Map.Entry<KeyValue, Object> current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return current;
  }
}

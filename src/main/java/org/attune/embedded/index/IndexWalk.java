package org.attune.embedded.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks the entries of an index from {@code from} (inclusive) to {@code to} (exclusive), whose
 * first {@code common} bytes are alike.
 */
final class IndexWalk implements Iterator<Map.Entry<byte[], Object>> {
  private final Cursor<byte[], Object> cursor;
  private final byte[] to;
  private final int common;
  private Map.@Nullable Entry<byte[], Object> next;

  IndexWalk(MVMap<byte[], Object> entries, byte[] from, byte[] to, int common, boolean backwards) {
    this.to = to;
    this.common = common;
    this.cursor = backwards ? entries.cursor(to, from, true) : entries.cursor(from, to, false);
    this.next = advance();
  }

  private Map.@Nullable Entry<byte[], Object> advance() {
    while (cursor.hasNext()) {
      byte[] key = cursor.next();
      // the store includes both ends; only an entry equal to the excluded end has to be left out
      if (!Arrays.equals(key, to)) {
        return Map.entry(key, cursor.getValue());
      }
    }
    return null;
  }

  int common() {
    return common;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Map.Entry<byte[], Object> next() {
    Map.Entry<byte[], Object> current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return current;
  }
}

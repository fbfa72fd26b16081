package org.attune.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** H2's header of a store, as one of its two blocks holds it: a line of fields and their sum. */
record StoreHeader(Map<String, String> fields) {
  /** H2's mark of a store that was closed, which it opens at this version and at no other. */
  static final String CLOSED = "clean";

  private static final String VERSION = "version";
  private static final String SUM = "fletcher";
  private static final int HEX = 16;

  /** What the block says; empty where it says nothing or is damaged. */
  static Optional<StoreHeader> in(byte[] block) {
    String text = new String(block, ISO_8859_1);
    int end = text.indexOf('\n');
    int sum = text.lastIndexOf("," + SUM + ":", Math.max(end, 0));
    if (sum < 0) {
      return Optional.empty();
    }
    try {
      Map<String, String> all = DataUtils.parseMap(text.substring(0, end));
      int expected = (int) Long.parseLong(all.getOrDefault(SUM, ""), HEX);
      boolean sound = DataUtils.getFletcher32(block, 0, sum) == expected;
      TreeMap<String, String> fields = new TreeMap<>(all);
      fields.remove(SUM);
      return sound && fields.containsKey(VERSION)
          ? Optional.of(new StoreHeader(fields))
          : Optional.empty();
    } catch (NumberFormatException | MVStoreException damaged) {
      return Optional.empty();
    }
  }

  long version() {
    return Long.parseLong(fields.getOrDefault(VERSION, "0"), HEX);
  }

  boolean isClosed() {
    return fields.containsKey(CLOSED);
  }

  StoreHeader with(String name, String value) {
    Map<String, String> more = new TreeMap<>(fields);
    more.put(name, value);
    return new StoreHeader(more);
  }

  StoreHeader without(String name) {
    Map<String, String> fewer = new TreeMap<>(fields);
    fewer.remove(name);
    return new StoreHeader(fewer);
  }

  /** As H2 writes and reads it. */
  byte[] block(int size) {
    StringBuilder line = new StringBuilder();
    fields.forEach((name, value) -> DataUtils.appendMap(line, name, value));
    byte[] summed = line.toString().getBytes(ISO_8859_1);
    DataUtils.appendMap(line, SUM, DataUtils.getFletcher32(summed, 0, summed.length));
    return Arrays.copyOf(line.append('\n').toString().getBytes(ISO_8859_1), size);
  }
}

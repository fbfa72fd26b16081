package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one index key under construction.
 *
 * <p>A value is a byte for its type, in MongoDB's order of types, and bytes that sort as the values
 * of the type do. None is the beginning of another, so that the next value can follow directly.
 */
final class KeyBytes {
  private static final int LEAST = 0x10;
  private static final int NULL = 0x11;
  private static final int NUMBER = 0x12;
  private static final int TEXT = 0x13;
  private static final int DOCUMENT = 0x14;
  private static final int ARRAY = 0x15;
  private static final int BINARY = 0x16;
  private static final int LEGACY_UUID = 0x17;
  private static final int UNIQUE_ID = 0x18;
  private static final int OBJECT_ID = 0x19;
  private static final int TRUTH = 0x1A;
  private static final int TIME = 0x1B;
  private static final int TIMESTAMP = 0x1C;
  private static final int OTHER = 0x1D;
  private static final int MOST = 0x1E;

  /** A long is at most half the distance of doubles away from the nearest one. */
  private static final int OFFSET_OF_REMAINDER = 0x8000;

  private byte[] bytes = new byte[128];
  private int length;

  /** How many bytes there are so far. */
  int length() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Turns the order of what stands there round. */
  void invertFrom(int start) {
    for (int i = start; i < length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
  }

  void add(@Nullable Object value) {
    switch (value) {
      case null -> put(NULL);
      case Missing _ -> put(NULL);
      case String text -> text(text);
      case Number number -> number(number);
      case Boolean truth -> {
        put(TRUTH);
        put(truth ? 1 : 0);
      }
      case Instant time -> fixed(TIME, time.toEpochMilli() ^ Long.MIN_VALUE);
      case BsonTimestamp timestamp -> fixed(TIMESTAMP, timestamp.getValue());
      case UUID id -> {
        fixed(UNIQUE_ID, id.getMostSignificantBits());
        put(id.getLeastSignificantBits(), Long.BYTES);
      }
      case LegacyUUID id -> {
        fixed(LEGACY_UUID, id.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
        put(id.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE, Long.BYTES);
      }
      case ObjectId id -> {
        put(OBJECT_ID);
        put(id.toByteArray());
      }
      case BinData data -> sized(BINARY, data.getData());
      case MinKey _ -> put(LEAST);
      case MaxKey _ -> put(MOST);
      case Map<?, ?> _ -> sized(DOCUMENT, encoded(value));
      case Collection<?> _ -> sized(ARRAY, encoded(value));
      default -> sized(OTHER, encoded(value));
    }
  }

  private static byte[] encoded(Object value) {
    return BsonTypes.encode(new Document("v", value));
  }

  /** By UTF-16 units, as Java compares; two bytes stand for the two characters below 2. */
  private void text(String text) {
    reserve(3 * text.length() + 2);
    bytes[length++] = TEXT;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit > 1 && unit < 0x80) {
        bytes[length++] = (byte) unit;
      } else if (unit <= 1) {
        bytes[length++] = 1;
        bytes[length++] = (byte) (unit + 1);
      } else if (unit < 0x800) {
        bytes[length++] = (byte) (0xC0 | unit >> 6);
        bytes[length++] = (byte) (0x80 | unit & 0x3F);
      } else {
        bytes[length++] = (byte) (0xE0 | unit >> 12);
        bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | unit & 0x3F);
      }
    }
    bytes[length++] = 0;
  }

  /** The nearest double, and how far a long is from it. Numbers of all types mix. */
  private void number(Number number) {
    double nearest = number.doubleValue() + 0.0; // of the two zeros the positive one
    long bits = Double.doubleToLongBits(nearest);
    fixed(NUMBER, bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    long remainder = number instanceof Long whole ? whole - (long) nearest : 0;
    put(remainder + OFFSET_OF_REMAINDER, Short.BYTES);
  }

  private void fixed(int type, long unsigned) {
    put(type);
    put(unsigned, Long.BYTES);
  }

  private void sized(int type, byte[] data) {
    put(type);
    put(data.length, Integer.BYTES);
    put(data);
  }

  private void put(long unsigned, int count) {
    reserve(count);
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (unsigned >>> shift);
    }
  }

  private void put(byte[] data) {
    reserve(data.length);
    System.arraycopy(data, 0, bytes, length, data.length);
    length += data.length;
  }

  private void put(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}

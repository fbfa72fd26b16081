package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/**
 * How documents, their positions and index keys lie in the file: as BSON, which any tool can read,
 * and which has no Java class names in it.
 */
public final class BsonTypes {
  /** Documents, encoded. Each read decodes anew, so no caller holds what another may change. */
  public static final DataType<byte[]> DOCUMENT = new EncodedType();

  /** The {@code _id} of a document, or whatever else identifies its place. */
  public static final DataType<Object> POSITION = new PositionType();

  /** Sorts after every value, in either direction of an index. Never stored. */
  static final Object AFTER_ALL = new Object();

  private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();
  private static final int SMALLEST_DOCUMENT = 5;

  private BsonTypes() {}

  /** Keys of an index, in the order of its declared directions, then by position. */
  public static DataType<KeyValue> indexKey(List<IndexKey> keys) {
    return new IndexKeyType(keys.stream().map(IndexKey::isAscending).toList());
  }

  /** The order of index keys that are alike, or not compared, before the one at {@code first}. */
  static Comparator<KeyValue> keysFrom(int first, List<IndexKey> keys) {
    IndexKeyType type = new IndexKeyType(keys.stream().map(IndexKey::isAscending).toList());
    return (a, b) -> type.compareFrom(first, a, b);
  }

  public static byte[] encode(Document document) {
    ByteBuf out = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, out);
    byte[] bytes = new byte[out.readableBytes()];
    out.readBytes(bytes);
    return bytes;
  }

  public static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  private static byte[] take(ByteBuffer in) {
    int length = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < SMALLEST_DOCUMENT || length > in.remaining()) {
      throw new IllegalStateException("a stored document has the impossible length " + length);
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static final class EncodedType extends BasicDataType<byte[]> {
    @Override
    public int getMemory(byte[] document) {
      return document.length + 24;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
      out.put(document);
    }

    @Override
    public byte[] read(ByteBuffer in) {
      return take(in);
    }

    @Override
    public byte[][] createStorage(int size) {
      return new byte[size][];
    }
  }

  private static final class PositionType extends BasicDataType<Object> {
    @Override
    public int compare(Object a, Object b) {
      return VALUES.compare(a, b);
    }

    @Override
    public int getMemory(Object position) {
      return 100;
    }

    @Override
    public void write(WriteBuffer out, Object position) {
      out.put(encode(position instanceof Missing ? new Document() : new Document("v", position)));
    }

    @Override
    public Object read(ByteBuffer in) {
      Document document = decode(take(in));
      return document.containsKey("v") ? document.get("v") : Missing.getInstance();
    }

    @Override
    public Object[] createStorage(int size) {
      return new Object[size];
    }
  }

  private static final class IndexKeyType extends BasicDataType<KeyValue> {
    private final List<Boolean> ascending;

    IndexKeyType(List<Boolean> ascending) {
      this.ascending = ascending;
    }

    @Override
    public int compare(KeyValue a, KeyValue b) {
      return compareFrom(0, a, b);
    }

    int compareFrom(int first, KeyValue a, KeyValue b) {
      int common = Math.min(a.size(), b.size());
      for (int i = first; i < common; i++) {
        int order = compareAt(i, a.get(i), b.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(a.size(), b.size());
    }

    private int compareAt(int i, Object a, Object b) {
      if (a == AFTER_ALL || b == AFTER_ALL) {
        return a == b ? 0 : a == AFTER_ALL ? 1 : -1;
      }
      int order = VALUES.compare(a, b);
      return i < ascending.size() && !ascending.get(i) ? -order : order;
    }

    @Override
    public int getMemory(KeyValue key) {
      return 80 + 60 * key.size();
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
      Document document = new Document();
      int i = 0;
      for (Object value : key) {
        document.put(String.valueOf(i++), value instanceof Missing ? null : value);
      }
      out.put(encode(document));
    }

    @Override
    public KeyValue read(ByteBuffer in) {
      return new KeyValue(new ArrayList<>(decode(take(in)).values()));
    }

    @Override
    public KeyValue[] createStorage(int size) {
      return new KeyValue[size];
    }
  }
}

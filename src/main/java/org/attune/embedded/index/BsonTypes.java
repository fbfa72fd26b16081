package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/**
 * How documents, their positions and index keys lie in the file: the former as BSON, which any tool
 * can read, and which has no Java class names in it; the latter as bytes in the index's order.
 */
public final class BsonTypes {
  /** Documents, encoded. Each read decodes anew, so no caller holds what another may change. */
  public static final DataType<byte[]> DOCUMENT = new EncodedType();

  /** The {@code _id} of a document, or whatever else identifies its place. */
  public static final DataType<Object> POSITION = new PositionType();

  /** Keys of an index as {@link KeyOrder} writes them. */
  public static final DataType<byte[]> KEY = new KeyType();

  private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();
  private static final int SMALLEST_DOCUMENT = 5;

  private BsonTypes() {}

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
    /**
     * Of the only field, {@code v}, where it is text: length, type, name; then the text's length.
     */
    private static final int TEXT_AT = 11;

    private static final int BEHIND_TEXT = 2;
    private static final int TEXT = 2;

    @Override
    public int compare(Object a, Object b) {
      return a instanceof String x && b instanceof String y ? x.compareTo(y) : VALUES.compare(a, b);
    }

    @Override
    public int getMemory(Object position) {
      return 100;
    }

    @Override
    public void write(WriteBuffer out, Object position) {
      switch (position) {
        case String text -> write(out, text.getBytes(StandardCharsets.UTF_8));
        case Missing _ -> out.put(encode(new Document()));
        default -> out.put(encode(new Document("v", position)));
      }
    }

    /** What {@link BsonTypes#encode} gives for the document, sooner: most positions are text. */
    private static void write(WriteBuffer out, byte[] text) {
      out.putInt(Integer.reverseBytes(TEXT_AT + text.length + BEHIND_TEXT))
          .put((byte) TEXT)
          .put((byte) 'v')
          .put((byte) 0)
          .putInt(Integer.reverseBytes(text.length + 1))
          .put(text)
          .put((byte) 0)
          .put((byte) 0);
    }

    @Override
    public Object read(ByteBuffer in) {
      byte[] bytes = take(in);
      if (bytes[Integer.BYTES] == TEXT) {
        int length = bytes.length - TEXT_AT - BEHIND_TEXT;
        return new String(bytes, TEXT_AT, length, StandardCharsets.UTF_8);
      }
      Document document = decode(bytes);
      return document.containsKey("v") ? document.get("v") : Missing.getInstance();
    }

    @Override
    public Object[] createStorage(int size) {
      return new Object[size];
    }
  }

  private static final class KeyType extends BasicDataType<byte[]> {
    @Override
    public int compare(byte[] a, byte[] b) {
      return Arrays.compareUnsigned(a, b);
    }

    @Override
    public int getMemory(byte[] key) {
      return key.length + 24;
    }

    @Override
    public void write(WriteBuffer out, byte[] key) {
      out.putVarInt(key.length).put(key);
    }

    @Override
    public byte[] read(ByteBuffer in) {
      int length = DataUtils.readVarInt(in);
      if (length < 0 || length > in.remaining()) {
        throw new IllegalStateException("a stored key has the impossible length " + length);
      }
      byte[] key = new byte[length];
      in.get(key);
      return key;
    }

    @Override
    public byte[][] createStorage(int size) {
      return new byte[size][];
    }
  }
}

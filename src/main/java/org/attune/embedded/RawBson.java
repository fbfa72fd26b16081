package org.attune.embedded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents as the bytes that lie in a page.
 *
 * <p>A damaged document must not take the rest of its page with it. Where its length cannot be
 * right either, reading goes on at the next place where a document begins.
 */
final class RawBson extends BasicDataType<byte[]> {
  static final RawBson TYPE = new RawBson();

  private static final DocumentCodec CODEC = new DocumentCodec();
  private static final byte[] LOST = {};
  private static final int SMALLEST_DOCUMENT = 5;

  private RawBson() {}

  /** The document, where the bytes stand for exactly one and no other bytes would. */
  static Optional<Document> decode(byte[] bytes) {
    try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
      Document document = CODEC.decode(reader, DecoderContext.builder().build());
      return Optional.of(document).filter(d -> Arrays.equals(encode(d), bytes));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] encode(Document document) {
    try (BasicOutputBuffer out = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
      CODEC.encode(writer, document, EncoderContext.builder().build());
      return out.toByteArray();
    }
  }

  @Override
  public byte[] read(ByteBuffer in) {
    int at = in.position();
    byte[] bytes = bytesAt(in, at);
    int end = at + bytes.length;
    if (bytes != LOST && (decode(bytes).isPresent() || end == in.limit() || beginsAt(in, end))) {
      in.position(end);
      return bytes;
    }
    int next = at + 1;
    while (next < in.limit() && !beginsAt(in, next)) {
      next++;
    }
    in.position(Math.min(next, in.limit()));
    return LOST;
  }

  private static boolean beginsAt(ByteBuffer in, int at) {
    return decode(bytesAt(in, at)).isPresent();
  }

  private static byte[] bytesAt(ByteBuffer in, int at) {
    if (in.limit() - at < SMALLEST_DOCUMENT) {
      return LOST;
    }
    int length = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    if (length < SMALLEST_DOCUMENT || length > in.limit() - at) {
      return LOST;
    }
    byte[] bytes = new byte[length];
    in.get(at, bytes);
    return bytes;
  }

  @Override
  public int compare(byte[] a, byte[] b) {
    throw new UnsupportedOperationException("documents are read in order, not searched");
  }

  @Override
  public int getMemory(byte[] document) {
    return document.length + 24;
  }

  @Override
  public void write(WriteBuffer out, byte[] document) {
    throw new UnsupportedOperationException("an offline store is not written");
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }
}

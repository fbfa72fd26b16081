package org.attune.cli.rows;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a stream at line feeds without trusting it: lines are bytes, and long ones are cut. */
final class ByteLines implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int UTF8_MARK_BYTES = 3;

  private final InputStream in;
  private final int maxLineBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long number;

  ByteLines(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /**
   * One line without its line feed.
   *
   * @param number its place in the file, from 1
   * @param overlong whether it had more bytes than allowed; {@code bytes} then holds its beginning
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record ByteLine(long number, byte[] bytes, boolean overlong) {}

  /** The next line, null at the end. A last line needs no line feed. */
  @Nullable ByteLine next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean overlong = false;
    boolean ended = false;
    boolean any = false;
    while (!ended && (position < limit || fill())) {
      any = true;
      int end = endOfLine();
      int room = maxLineBytes - line.size();
      overlong |= end - position > room;
      line.write(buffer, position, Math.min(end - position, room));
      ended = end < limit;
      position = ended ? end + 1 : end;
    }
    if (!any) {
      return null;
    }
    number++;
    return new ByteLine(number, withoutMark(line.toByteArray()), overlong);
  }

  private int endOfLine() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private byte[] withoutMark(byte[] bytes) {
    boolean marked =
        number == 1
            && bytes.length >= UTF8_MARK_BYTES
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, UTF8_MARK_BYTES, bytes.length) : bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

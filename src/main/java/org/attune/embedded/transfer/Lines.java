package org.attune.embedded.transfer;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, each with its line feed where it has one. */
final class Lines implements Closeable {
  /** A document of the largest size that MongoDB takes, written with many escapes. */
  private static final int MAX_LINE_BYTES = 128 << 20;

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;

  Lines(Path file) throws IOException {
    this.file = file;
    this.in = Files.newInputStream(file);
  }

  /** The next line, null at the end. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean ended = false;
    while (!ended && (position < limit || fill())) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      ended = end < limit;
      int next = ended ? end + 1 : end;
      line.write(buffer, position, next - position);
      position = next;
      if (line.size() > MAX_LINE_BYTES) {
        throw TransferFault.at(file, number + 1, "is longer than any document");
      }
    }
    if (line.size() == 0) {
      return null;
    }
    number++;
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  /** Of the line given last, from 1. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

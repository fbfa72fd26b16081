package org.attune.analysis.linguistics;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads names and numbers from a text of lines. CoreNLP's own reader makes six million strings of
 * them and needs seconds for it.
 */
final class ParserFile implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private static final double[] TENS = tens();

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private byte[] word = new byte[64];
  private int at;
  private int end;

  ParserFile(InputStream in) {
    this.in = in;
  }

  private static double[] tens() {
    double[] tens = new double[19];
    tens[0] = 1;
    for (int power = 1; power < tens.length; power++) {
      tens[power] = 10 * tens[power - 1];
    }
    return tens;
  }

  /** The number of a line such as {@code hiddenSize=1000}. */
  int setting(String name) throws IOException {
    String line = word();
    if (!line.startsWith(name + "=")) {
      throw new IOException("the parser's model has no '" + name + "' where it should be");
    }
    return Integer.parseInt(line, name.length() + 1, line.length(), 10);
  }

  /** All up to the next space or line break. */
  String word() throws IOException {
    int length = 0;
    for (int next = next(); next > ' '; next = next()) {
      if (length == word.length) {
        word = Arrays.copyOf(word, 2 * length);
      }
      word[length++] = (byte) next;
    }
    return new String(word, 0, length, StandardCharsets.UTF_8);
  }

  /** A decimal number, with up to eighteen digits and perhaps an exponent. */
  float number() throws IOException {
    int next = next();
    boolean negative = next == '-';
    if (negative) {
      next = next();
    }
    long digits = 0;
    int decimals = 0;
    boolean fraction = false;
    for (; next == '.' || next >= '0' && next <= '9'; next = next()) {
      if (next == '.') {
        fraction = true;
      } else {
        digits = 10 * digits + (next - '0');
        decimals += fraction ? 1 : 0;
      }
    }
    int exponent = next == 'E' || next == 'e' ? Integer.parseInt(word()) : 0;
    double value =
        exponent == 0 ? digits / TENS[decimals] : digits * Math.pow(10, exponent - decimals);
    return (float) (negative ? -value : value);
  }

  void numbers(float[] into, int from, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      into[from + i] = number();
    }
  }

  private int next() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end <= 0) {
        throw new EOFException("the parser's model ends too early");
      }
    }
    return Byte.toUnsignedInt(buffer[at++]);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

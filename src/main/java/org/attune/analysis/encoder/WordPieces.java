package org.attune.analysis.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts text into the word pieces of the encoder's vocabulary, with exact UTF-16 offsets. */
final class WordPieces implements AutoCloseable {
  /** Neither cut nor filled: windows are this package's own concern. */
  private static final Map<String, String> AS_IT_IS =
      Map.of("padding", "false", "truncation", "false", "modelMaxLength", "100000");

  private final HuggingFaceTokenizer tokenizer;
  private final long first;
  private final long last;

  private WordPieces(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
    long[] frame = tokenizer.encode("", true, false).getIds();
    this.first = frame[0];
    this.last = frame[frame.length - 1];
  }

  static WordPieces of(byte[] tokenizerJson) {
    try (var library = NativeLibrary.unpacking()) {
      return new WordPieces(
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(tokenizerJson), AS_IT_IS));
    } catch (IOException e) {
      throw new ModelFault("the tokenizer cannot be read", e);
    }
  }

  /** The pieces of {@code text} in order, without the frame. */
  List<Piece> of(String text) {
    Encoding encoding = tokenizer.encode(readable(text), false, false);
    int[] units = unitsByCodePoint(text);
    long[] ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    List<Piece> pieces = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      pieces.add(new Piece(ids[i], units[spans[i].getStart()], units[spans[i].getEnd()]));
    }
    return pieces;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  /** The ids of a window: its opening mark, then each segment and the mark that closes it. */
  long[] framed(List<List<Piece>> segments) {
    long[] ids = new long[1 + segments.stream().mapToInt(segment -> segment.size() + 1).sum()];
    int at = 0;
    ids[at++] = first;
    for (List<Piece> segment : segments) {
      for (Piece piece : segment) {
        ids[at++] = piece.id();
      }
      ids[at++] = last;
    }
    return ids;
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /**
   * The text with each lone surrogate and each NUL replaced by a blank of the same length: neither
   * survives the passage into native code.
   */
  private static String readable(String text) {
    StringBuilder readable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int codePoint = text.codePointAt(i);
      if (Character.isSupplementaryCodePoint(codePoint)) {
        i++;
      } else if (codePoint == 0 || Character.isSurrogate((char) codePoint)) {
        readable.setCharAt(i, ' ');
      }
    }
    return readable.toString();
  }

  /** UTF-16 offset of every code point, and of the end: the tokenizer counts code points. */
  private static int[] unitsByCodePoint(String text) {
    int count = text.codePointCount(0, text.length());
    int[] units = new int[count + 1];
    for (int i = 0, unit = 0; i < count; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[count] = text.length();
    return units;
  }
}

package org.attune.analysis.encoder;

import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.TextSpan;

/**
 * A sentence, or a part of a long one, in the window in which it is read.
 *
 * @param sentence its number
 */
record Segment(int sentence, List<Piece> pieces) {
  /** Neighbouring parts of a long sentence share this many pieces, so that no phrase is cut. */
  static final int OVERLAP_PIECES = 16;

  Segment {
    pieces = List.copyOf(pieces);
  }

  /** Neighbouring segments together, as many as fit into a window of {@code room} pieces. */
  static List<List<Segment>> windows(List<Piece> pieces, List<TextSpan> sentences, int room) {
    List<List<Segment>> windows = new ArrayList<>();
    List<Segment> window = new ArrayList<>();
    int used = 0;
    for (Segment segment : segments(pieces, sentences, room)) {
      int size = segment.pieces.size() + 1;
      if (used + size > room && !window.isEmpty()) {
        windows.add(window);
        window = new ArrayList<>();
        used = 0;
      }
      window.add(segment);
      used += size;
    }
    if (!window.isEmpty()) {
      windows.add(window);
    }
    return windows;
  }

  private static List<Segment> segments(List<Piece> pieces, List<TextSpan> sentences, int room) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      TextSpan span = sentences.get(sentence);
      while (at < pieces.size() && pieces.get(at).start() < span.start()) {
        at++;
      }
      int end = at;
      while (end < pieces.size() && pieces.get(end).start() < span.end()) {
        end++;
      }
      split(sentence, pieces.subList(at, end), room - 1, segments);
      at = end;
    }
    return segments;
  }

  private static void split(int sentence, List<Piece> own, int most, List<Segment> segments) {
    int start = 0;
    do {
      int end = Math.min(start + most, own.size());
      segments.add(new Segment(sentence, own.subList(start, end)));
      start = end == own.size() ? end : end - OVERLAP_PIECES;
    } while (start < own.size());
  }
}

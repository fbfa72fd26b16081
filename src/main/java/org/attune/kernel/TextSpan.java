package org.attune.kernel;

/** A half-open range of a text, {@code [start, end)}, in UTF-16 code units. */
public record TextSpan(int start, int end) {
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad span " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  public boolean covers(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** The covered substring of {@code text}, exactly. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public Quote quoteFrom(String text) {
    return new Quote(start, end, in(text));
  }
}

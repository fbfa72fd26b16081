package org.attune.kernel;

/** A verbatim passage of a patient's message with its place, in UTF-16 code units. */
public record Quote(int start, int end, String quote) {
  public TextSpan span() {
    return new TextSpan(start, end);
  }
}

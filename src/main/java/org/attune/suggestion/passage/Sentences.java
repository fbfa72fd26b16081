package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.TextSpan;

/** Splits a text where sentences and lines end; marks belong to the sentence before them. */
public final class Sentences {
  /** No sentence ends after an initial ("J. Smith", but "and I.") or a title. */
  private static final String ABBREVIATED = "(?<!\\b(?:[A-HJ-Z]|Mr|Mrs|Ms|Dr|e\\.g|i\\.e))";

  private static final Pattern END =
      Pattern.compile(ABBREVIATED + "(?:[.!?…]+[\"”’)]*)(?=\\s|$)|\\n+|(?<=[a-z])[.!?](?=[A-Z])");

  private static final String MARKS = ".!?…\n";

  private Sentences() {}

  public static List<TextSpan> of(String text) {
    List<TextSpan> sentences = new ArrayList<>();
    Matcher end = END.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (MARKS.indexOf(text.charAt(at)) >= 0 && end.region(at, text.length()).lookingAt()) {
        add(sentences, text, start, end.end());
        start = end.end();
        at = end.end() - 1;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<TextSpan> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new TextSpan(start, end));
    }
  }
}

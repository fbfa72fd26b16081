package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.TextSpan;

/** Splits a text where sentences and lines end; marks belong to the sentence before them. */
public final class Sentences {
  private static final Pattern END =
      Pattern.compile("(?<![A-Z])(?:[.!?…]+[\"”’)]*)(?=\\s|$)|\\n+|(?<=[a-z])[.!?](?=[A-Z])");

  private Sentences() {}

  public static List<TextSpan> of(String text) {
    List<TextSpan> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      add(sentences, text, start, end.end());
      start = end.end();
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

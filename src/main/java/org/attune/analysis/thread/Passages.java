package org.attune.analysis.thread;

import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Quote;

/** Passages of a text found in one pass over it: sentences, questions, the whole. */
final class Passages {
  private static final String ENDS = ".!?\n\u061f\uff1f\u3002";
  private static final String QUESTION_MARKS = "?\u061f\uff1f";

  private Passages() {}

  /** Sentences with their marks and without space around them, in order. */
  static List<Quote> sentences(String text) {
    List<Quote> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean last = at + 1 == text.length();
      boolean ends = ENDS.indexOf(text.charAt(at)) >= 0;
      if (last || (ends && ENDS.indexOf(text.charAt(at + 1)) < 0)) {
        Quote sentence = trimmed(text, start, at + 1);
        if (!sentence.quote().isEmpty()) {
          sentences.add(sentence);
        }
        start = at + 1;
      }
    }
    return sentences;
  }

  static List<Quote> questions(String text) {
    return sentences(text).stream().filter(sentence -> isQuestion(sentence.quote())).toList();
  }

  static Quote whole(String text) {
    return trimmed(text, 0, text.length());
  }

  /** The first sentence, the whole of a text without one. */
  static Quote opening(String text) {
    List<Quote> sentences = sentences(text);
    return sentences.isEmpty() ? whole(text) : sentences.getFirst();
  }

  private static boolean isQuestion(String sentence) {
    return sentence
        .chars()
        .skip(Math.max(0, sentence.length() - 3))
        .anyMatch(character -> QUESTION_MARKS.indexOf(character) >= 0);
  }

  private static Quote trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Quote(start, end, text.substring(start, end));
  }
}

package org.attune.analysis.linguistics;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message without what would mislead a tokenizer, and the way back to the original offsets.
 *
 * <p>Markup becomes spaces or line breaks, entities become their characters, invisible characters
 * go, typographic apostrophes become plain ones, and endless stretches without a space get some.
 */
final class CleanText {
  /** A tag, an entity, an invisible character, or a full stop with no space after it. */
  private static final Pattern ODD =
      Pattern.compile(
          "(?<tag></?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\\s[^<>]{0,500})?/?>)"
              + "|(?<entity>&(?:[a-z]{2,6}|#\\d{1,6}|#x[0-9a-fA-F]{1,5});)"
              + "|(?<hidden>[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFE0E\\uFE0F\\uFEFF])"
              + "|(?<joint>(?<=[a-z]{2})[.!?](?=[A-Z][a-z' ]))");

  private static final Pattern BLOCK_TAG =
      Pattern.compile("</?(?:br|p|div|li|ul|ol|h\\d|tr|blockquote)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ENTITIES =
      Map.of(
          "&amp;",
          "&",
          "&lt;",
          "<",
          "&gt;",
          ">",
          "&quot;",
          "\"",
          "&apos;",
          "'",
          "&nbsp;",
          " ",
          "&rsquo;",
          "'",
          "&lsquo;",
          "'",
          "&hellip;",
          "…",
          "&ndash;",
          "–");

  /**
   * CoreNLP's tokenizer looks for the longest token from every character on, which costs the square
   * of a stretch without a space; no word that can be read is longer than this.
   */
  private static final int MOST_UNBROKEN = 100;

  private final StringBuilder text = new StringBuilder();
  private int unbroken;
  private int[] starts;
  private int[] ends;

  private CleanText(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static CleanText of(String original) {
    CleanText clean = new CleanText(original.length() + 16);
    Matcher odd = ODD.matcher(original);
    int from = 0;
    while (odd.find()) {
      clean.copy(original, from, odd.start());
      clean.add(replacement(odd), odd.start(), odd.end());
      from = odd.end();
    }
    clean.copy(original, from, original.length());
    return clean;
  }

  private static String replacement(Matcher odd) {
    String found = odd.group();
    if (odd.group("tag") != null) {
      return BLOCK_TAG.matcher(found).matches() ? "\n" : " ";
    }
    if (odd.group("entity") != null) {
      return entity(found);
    }
    return odd.group("joint") != null ? found + " " : "";
  }

  private static String entity(String entity) {
    if (entity.charAt(1) != '#') {
      return ENTITIES.getOrDefault(entity, entity);
    }
    boolean hexadecimal = entity.charAt(2) == 'x';
    String digits = entity.substring(hexadecimal ? 3 : 2, entity.length() - 1);
    int codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    return codePoint >= ' ' && Character.isValidCodePoint(codePoint)
        ? plain(Character.toString(codePoint))
        : " ";
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      plain.append(plain(text.charAt(at)));
    }
    return plain.toString();
  }

  private static char plain(char character) {
    return switch (character) {
      case '\u2018', '\u2019', '\u201B', '\u00B4', '`', '\u02BC', '\u2032', '\uFF07' -> '\'';
      case '\u00A0', '\u202F', '\u2007' -> ' ';
      case '\n', '\r' -> character;
      default -> Character.getType(character) == Character.CONTROL ? ' ' : character;
    };
  }

  private void copy(String original, int from, int to) {
    String plain = plain(original.substring(from, to));
    for (int i = 0; i < plain.length(); i++) {
      append(plain.charAt(i), from + i, from + i + 1);
    }
  }

  private void add(String replacement, int start, int end) {
    for (int i = 0; i < replacement.length(); i++) {
      append(replacement.charAt(i), start, end);
    }
  }

  private void append(char character, int start, int end) {
    unbroken = Character.isWhitespace(character) ? 0 : unbroken + 1;
    if (unbroken > MOST_UNBROKEN && !Character.isLowSurrogate(character)) {
      put(' ', start, start);
      unbroken = 1;
    }
    put(character, start, end);
  }

  private void put(char character, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    text.append(character);
    starts[at] = start;
    ends[at] = end;
  }

  String text() {
    return text.toString();
  }

  /** Offset in the original of the clean character at {@code at}. */
  int start(int at) {
    return starts[at];
  }

  /** Offset in the original after the clean character before {@code end}. */
  int end(int end) {
    return ends[end - 1];
  }
}

package org.attune.suggestion.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.passage.Word;

/**
 * A reply and what it answers, taken apart once for all rules.
 *
 * @param ownText the reply with the patient's quoted words blanked: those are not the writer's
 * @param sentences the reply's sentences in order
 * @param record the message and everything said before it
 * @param plainRecord the same as {@link #plain} makes it
 * @param sent the therapist's last replies to anybody
 */
public record Reply(
    String text,
    String ownText,
    List<Word> words,
    List<Word> ownWords,
    List<Sentence> sentences,
    List<String> quotations,
    PatientMessage message,
    String record,
    String plainRecord,
    List<Stems> sent) {
  private static final Pattern QUOTATION =
      Pattern.compile("\"([^\"\\n]{2,200})\"|“([^”\\n]{2,200})”");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS_AT_END = Pattern.compile("[.,;:]+$");

  /**
   * @param record all that was said in the conversation, this message included
   */
  public static Reply of(String text, PatientMessage message, String record) {
    return of(text, message, record, List.of());
  }

  /**
   * @param record all that was said in the conversation, this message included
   * @param sent the therapist's last replies to anybody
   */
  public static Reply of(String text, PatientMessage message, String record, List<Stems> sent) {
    return of(text, message, record, plain(record), sent);
  }

  /**
   * For many replies to one message.
   *
   * @param known the record as {@link #plain} makes it
   */
  public static Reply of(
      String text, PatientMessage message, String record, String known, List<Stems> sent) {
    List<String> quotations = new ArrayList<>();
    StringBuilder own = new StringBuilder(text);
    Matcher matcher = QUOTATION.matcher(text);
    while (matcher.find()) {
      String words = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      quotations.add(words);
      if (known.contains(plain(words))) {
        own.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
      }
    }
    String ownText = own.toString();
    List<Sentence> sentences =
        Sentences.of(text).stream().map(span -> sentence(span, text, ownText)).toList();
    return new Reply(
        text,
        ownText,
        Word.of(text),
        Word.of(ownText),
        sentences,
        List.copyOf(quotations),
        message,
        record,
        known,
        List.copyOf(sent));
  }

  private static Sentence sentence(TextSpan span, String text, String ownText) {
    String whole = span.in(text);
    String own = span.in(ownText).strip();
    return new Sentence(whole, Word.of(whole), own, Word.of(own));
  }

  /**
   * One sentence of the reply.
   *
   * @param own with the patient's quoted words blanked
   */
  public record Sentence(String text, List<Word> words, String own, List<Word> ownWords) {
    public boolean asks() {
      return own.endsWith("?");
    }
  }

  /** Lower case, straight apostrophes, single spaces, no mark at the end. */
  public static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return MARKS_AT_END.matcher(SPACES.matcher(lower).replaceAll(" ").strip()).replaceFirst("");
  }
}

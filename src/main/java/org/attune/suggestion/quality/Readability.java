package org.attune.suggestion.quality;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Word;

/**
 * Flesch–Kincaid grade 7 or below, sentences of 16 words on average, no jargon that the patient did
 * not use.
 *
 * @param jargon words of the trade
 */
public record Readability(Phrases jargon) implements Style {
  private static final double HIGHEST_GRADE = 7;
  private static final double LONGEST_MEAN_SENTENCE = 16;
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  @Override
  public String rule() {
    return "READABILITY";
  }

  @Override
  public Verdict judge(Reply reply) {
    double grade = grade(reply.text());
    double mean = wordsPerSentence(reply.text());
    String detail = String.format(Locale.ROOT, "grade %.1f, %.0f words a sentence", grade, mean);
    if (grade > HIGHEST_GRADE || mean > LONGEST_MEAN_SENTENCE) {
      return new Verdict.Warn(detail);
    }
    for (TextSpan term : jargon.findAll(reply.ownWords())) {
      String words = term.in(reply.text()).toLowerCase(Locale.ROOT);
      if (!reply.record().toLowerCase(Locale.ROOT).contains(words)) {
        return new Verdict.Warn("jargon: " + words);
      }
    }
    return new Verdict.Pass(detail);
  }

  /** Flesch–Kincaid grade: years of school a reader needs. */
  public static double grade(String text) {
    List<Word> words = Word.of(text);
    if (words.isEmpty()) {
      return 0;
    }
    double syllables = words.stream().mapToInt(word -> syllables(word.form())).sum();
    return 0.39 * wordsPerSentence(text) + 11.8 * syllables / words.size() - 15.59;
  }

  private static double wordsPerSentence(String text) {
    long sentences =
        Sentences.of(text).stream().filter(s -> !Word.of(s.in(text)).isEmpty()).count();
    return sentences == 0 ? 0 : (double) Word.of(text).size() / sentences;
  }

  private static int syllables(String word) {
    String bare = word.replaceAll("'\\w*$", "");
    Matcher vowels = VOWELS.matcher(bare);
    int count = 0;
    while (vowels.find()) {
      count++;
    }
    boolean silent = bare.endsWith("e") && !bare.endsWith("le") || bare.matches(".*[^td]ed");
    return Math.max(1, silent ? count - 1 : count);
  }
}

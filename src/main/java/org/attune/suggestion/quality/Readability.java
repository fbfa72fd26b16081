package org.attune.suggestion.quality;

import java.util.List;
import java.util.Locale;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Word;

/**
 * Flesch–Kincaid grade 7 or below, sentences of 16 words on average, no jargon that neither the
 * patient nor the programme uses.
 *
 * @param jargon words of the trade
 */
public record Readability(Phrases jargon) implements Style {
  private static final double HIGHEST_GRADE = 7;
  private static final double LONGEST_MEAN_SENTENCE = 16;

  @Override
  public String rule() {
    return "READABILITY";
  }

  @Override
  public Verdict judge(Reply reply) {
    double mean = wordsPerSentence(reply.words(), reply.sentences().size());
    double grade = grade(reply.words(), mean);
    String detail = String.format(Locale.ROOT, "grade %.1f, %.0f words a sentence", grade, mean);
    if (grade > HIGHEST_GRADE || mean > LONGEST_MEAN_SENTENCE) {
      return new Verdict.Warn(detail);
    }
    for (TextSpan term : jargon.findAll(reply.ownWords())) {
      String words = term.in(reply.text()).toLowerCase(Locale.ROOT);
      if (!reply.record().toLowerCase(Locale.ROOT).contains(words)
          && !reply.message().programme().words().in(words)) {
        return new Verdict.Warn("jargon: " + words);
      }
    }
    return new Verdict.Pass(detail);
  }

  /** Flesch–Kincaid grade: years of school a reader needs. */
  public static double grade(String text) {
    List<Word> words = Word.of(text);
    return grade(words, wordsPerSentence(words, Sentences.of(text).size()));
  }

  private static double grade(List<Word> words, double wordsPerSentence) {
    int syllables = words.stream().mapToInt(word -> syllables(word.form())).sum();
    return 0.39 * wordsPerSentence + 11.8 * syllables / Math.max(1, words.size()) - 15.59;
  }

  private static double wordsPerSentence(List<Word> words, int sentences) {
    return (double) words.size() / Math.max(1, sentences);
  }

  /** Groups of vowels, less a silent ending. */
  private static int syllables(String word) {
    int apostrophe = word.indexOf('\'');
    String bare = apostrophe > 0 ? word.substring(0, apostrophe) : word;
    int count = 0;
    boolean inVowels = false;
    for (int at = 0; at < bare.length(); at++) {
      boolean vowel = "aeiouy".indexOf(bare.charAt(at)) >= 0;
      count += vowel && !inVowels ? 1 : 0;
      inVowels = vowel;
    }
    return Math.max(1, isSilent(bare) ? count - 1 : count);
  }

  private static boolean isSilent(String word) {
    return word.endsWith("e") && !word.endsWith("le")
        || word.endsWith("ed") && !word.endsWith("ted") && !word.endsWith("ded");
  }
}

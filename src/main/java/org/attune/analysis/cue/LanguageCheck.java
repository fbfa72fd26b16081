package org.attune.analysis.cue;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which language a message is in, English unless two witnesses deny it.
 *
 * <p>A message wrongly taken for another language would lose its drafts, so hurried, misspelt and
 * second-language English, short messages and messages that are English in part all count as
 * English. Only where the detector (langid, Lui and Baldwin 2012, naive Bayes over byte n-grams)
 * hears another language and the commonest English words are missing as well is it named. Safe to
 * share.
 */
record LanguageCheck(Model model, Set<String> englishWords) {
  private static final String ENGLISH = "en";
  private static final String UNDETERMINED = "und";

  /**
   * Fewer words than this tell too little; in a script other than Latin one letter tells enough.
   */
  private static final int FEWEST_WORDS = 4;

  /** From here on the detector need not be sure, as no English word at all is left. */
  private static final int MANY_WORDS = 6;

  private static final double LEAST_LATIN = 0.5;
  private static final double LEAST_ENGLISH = 0.12;

  /** Two closely related languages may share what is left, so only that of English counts. */
  private static final double DOUBTFUL = 0.02;

  private static final double LIKELY = 0.5;

  private static final Pattern NO_LANGUAGE =
      Pattern.compile("https?://\\S+|\\S+@\\S+|[!-~]{40,}", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");

  static LanguageCheck load(Path models) throws IOException {
    Path phrases = models.resolve("phrases");
    Set<String> languages = words(phrases.resolve("languages.txt"));
    return new LanguageCheck(Model.detectOnly(languages), words(phrases.resolve("english.txt")));
  }

  private static Set<String> words(Path file) throws IOException {
    Set<String> words = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        words.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    return Set.copyOf(words);
  }

  /** The ISO 639-1 code of {@code text}, "und" where it is surely not English but unknown. */
  String of(String text) {
    String plain =
        NO_LANGUAGE.matcher(text.replace('\u2019', '\'')).replaceAll(" ").toLowerCase(Locale.ROOT);
    if (isMostlyInAnotherScript(plain)) {
      return heard(plain).other();
    }
    List<String> words =
        BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).distinct().toList();
    long english = words.stream().filter(englishWords::contains).count();
    if (words.size() < FEWEST_WORDS || english >= LEAST_ENGLISH * words.size()) {
      return ENGLISH;
    }
    Heard heard = heard(plain);
    if (heard.isEnglish()) {
      return ENGLISH;
    }
    boolean nothingEnglish = english == 0 && words.size() >= MANY_WORDS;
    return heard.english() <= DOUBTFUL || nothingEnglish ? heard.other() : ENGLISH;
  }

  private Heard heard(String text) {
    LangIdV3 detector = new LangIdV3(model); // keeps counts, so not to be shared
    detector.append(BETWEEN_WORDS.matcher(text).replaceAll(" ")); // emoji share bytes with Chinese
    Heard heard = new Heard(UNDETERMINED, 0, 0);
    for (DetectedLanguage language : detector.rank(true)) {
      heard = heard.with(language.getLangCode(), language.getConfidence());
    }
    return heard;
  }

  /** The likeliest language with its probability, and that of English. */
  private record Heard(String likeliest, double probability, double english) {
    Heard with(String code, double chance) {
      double nowEnglish = code.equals(ENGLISH) ? chance : english;
      return chance > probability
          ? new Heard(code, chance, nowEnglish)
          : new Heard(likeliest, probability, nowEnglish);
    }

    boolean isEnglish() {
      return likeliest.equals(ENGLISH);
    }

    String other() {
      return isEnglish() || probability < LIKELY ? UNDETERMINED : likeliest;
    }
  }

  private static boolean isMostlyInAnotherScript(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin = text.codePoints().filter(LanguageCheck::isLatinLetter).count();
    return letters > 0 && latin < LEAST_LATIN * letters;
  }

  private static boolean isLatinLetter(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }
}

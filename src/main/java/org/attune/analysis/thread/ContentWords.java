package org.attune.analysis.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.kernel.Quote;

/** The words of a text that say what it is about, by a list of those that do not. */
record ContentWords(Set<String> stopWords) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+");
  private static final Pattern ENDING = Pattern.compile("(?:ing|edly|ed|ies|ly|es|s|y|e)$");
  private static final int FEWEST_LETTERS = 3;

  /** A content word, by its stem, where it stands. */
  record Mention(String stem, Quote quote) {}

  static ContentWords load(Path models) throws IOException {
    Set<String> words = new HashSet<>();
    Path file = models.resolve("linguistics").resolve("stopwords.txt");
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        words.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    return new ContentWords(Set.copyOf(words));
  }

  /** How many words {@code text} has, of any kind. */
  static int count(String text) {
    return Math.toIntExact(WORD.matcher(text).results().count());
  }

  List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String bare = words.group().toLowerCase(Locale.ROOT).replaceAll("['\u2019](?:s$)?", "");
      if (bare.length() >= FEWEST_LETTERS && !stopWords.contains(bare)) {
        mentions.add(new Mention(stem(bare), new Quote(words.start(), words.end(), words.group())));
      }
    }
    return mentions;
  }

  Set<String> stems(String text) {
    return in(text).stream().map(Mention::stem).collect(Collectors.toSet());
  }

  /** Rough on purpose: "sleeping" and "sleep" are one topic, and a wrong pair costs little. */
  private static String stem(String word) {
    Matcher ending = ENDING.matcher(word);
    return ending.find() && ending.start() >= FEWEST_LETTERS
        ? word.substring(0, ending.start())
        : word;
  }
}

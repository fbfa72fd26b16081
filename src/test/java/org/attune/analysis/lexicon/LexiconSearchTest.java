package org.attune.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.linguistics.Dependencies;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search finds in every file what walking word by word finds, no more and no less. */
class LexiconSearchTest {
  private static final Path MODELS = Path.of("models");
  private static final Path CHALLENGE = Path.of("src/test/resources/challenge/risk/first.yaml");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
  private static final int SENTENCES_A_PHRASE = 1;
  private static final int MOST_WORDS = 40;

  static Stream<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(MODELS)) {
      return paths
          .filter(path -> path.toString().endsWith(".yaml"))
          .map(path -> MODELS.relativize(path).toString().replace('\\', '/'))
          .filter(name -> name.startsWith("phrases/") || name.startsWith("risk/"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSearchFindsWhatTheWalkFinds(String file) throws IOException {
    Lexicon lexicon = Lexicon.load(MODELS, names(MODELS.resolve(file)), file);
    Set<String> fillers =
        Files.readAllLines(MODELS.resolve("linguistics/fillers.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(String::strip)
            .collect(Collectors.toSet());
    Random random = new Random(7);
    List<Sentence> sentences = new ArrayList<>();
    List<String> names = List.copyOf(fillers).stream().sorted().toList();
    for (Entry entry : lexicon.entries()) {
      Stream.of(entry.patterns(), entry.except(), entry.near())
          .flatMap(List::stream)
          .forEach(phrase -> {
            for (int i = 0; i < SENTENCES_A_PHRASE; i++) {
              sentences.add(sentence(spoken(phrase, names, random)));
            }
          });
    }
    for (String line : Files.readAllLines(CHALLENGE)) {
      sentences.add(sentence(words(line)));
    }

    int found = 0;
    for (Sentence sentence : sentences) {
      List<Match> expected = new PhraseWalk(sentence, fillers).matches(lexicon.entries());
      found += expected.size();

      assertThat(lexicon.in(List.of(sentence))).isEqualTo(expected);
    }
    assertThat(found).isPositive();
  }

  private static Set<String> names(Path file) throws IOException {
    Set<String> names = new HashSet<>();
    NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group()));
    return names;
  }

  private static List<String> words(String line) {
    return WORD.matcher(line.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .limit(MOST_WORDS)
        .toList();
  }

  /** Words that the phrase may stand for, with fillers between and others around them. */
  private static List<String> spoken(Phrase phrase, List<String> fillers, Random random) {
    List<String> words = new ArrayList<>();
    if (random.nextBoolean()) {
      words.add(random.nextBoolean() ? "not" : fillers.get(random.nextInt(fillers.size())));
    }
    speak(phrase.elements(), fillers, random, words);
    if (random.nextBoolean()) {
      words.add("today");
    }
    return words.stream().limit(MOST_WORDS).toList();
  }

  private static void speak(
      List<Element> sequence, List<String> fillers, Random random, List<String> words) {
    for (Element element : sequence) {
      if (random.nextInt(8) == 0) {
        words.add(fillers.get(random.nextInt(fillers.size())));
      }
      switch (element) {
        case Element.Exactly(String word) -> words.add(word);
        case Element.AnyForm(String lemma) -> words.add(random.nextBoolean() ? lemma : lemma + "s");
        case Element.BeginsWith(String letters) -> words.add(letters + "al");
        case Element.AnyWord _ -> words.add("thing");
        case Element.Gap(int most) -> {
          for (int i = random.nextInt(most + 2); i > 0; i--) {
            words.add(random.nextInt(9) == 0 ? "never" : "the");
          }
        }
        case Element.Choice(List<List<Element>> choices) ->
            speak(choices.get(random.nextInt(choices.size())), fillers, random, words);
        case Element.Start _, Element.End _ -> {}
      }
    }
  }

  private static Sentence sentence(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : words) {
      String lemma = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      tokens.add(
          new Token(tokens.size(), word, word, lemma, "NN", start, start + word.length(), FLAT));
      start += word.length() + 1;
    }
    return new Sentence(0, start, tokens);
  }

  private static final Dependencies FLAT =
      new Dependencies() {
        @Override
        public int head(int index) {
          return -1;
        }

        @Override
        public String relation(int index) {
          return "root";
        }
      };
}

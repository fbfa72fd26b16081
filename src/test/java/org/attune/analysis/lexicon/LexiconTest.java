package org.attune.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Dependencies;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final String HEAD =
      "entries:\n  - label: A\n    definition: d\n    source: s\n    confidence: 0.5\n";

  @TempDir Path models;

  @BeforeEach
  void wordLists() throws IOException {
    Path words = Files.createDirectories(models.resolve("linguistics"));
    Files.writeString(words.resolve("spelling.txt"), "dont = do n't\nim = I 'm\n");
    Files.writeString(words.resolve("fillers.txt"), "# fillers\njust\nreally\n");
    Files.writeString(words.resolve("classes.yaml"), "pet: cat|dog\n");
  }

  private List<Match> matches(String pattern, String text) throws IOException {
    return load(HEAD + "    patterns: ['" + pattern.replace("'", "''") + "']\n")
        .in(List.of(sentence(text)));
  }

  private Lexicon load(String yaml) throws IOException {
    Files.writeString(models.resolve("x.yaml"), yaml);
    return Lexicon.load(models, Set.of("A", "B"), "x.yaml");
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

  /** A sentence whose tokens are the words of {@code text}, each its own lemma but for "cats". */
  private static Sentence sentence(String text) {
    List<Token> tokens = new java.util.ArrayList<>();
    int start = 0;
    for (String word : text.split(" ")) {
      String lemma = word.equals("cats") ? "cat" : word;
      tokens.add(
          new Token(tokens.size(), word, word, lemma, "NN", start, start + word.length(), FLAT));
      start += word.length() + 1;
    }
    return new Sentence(0, text.length(), tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "a cat, i saw a cat",
    "CAT, two cats",
    "su*, the sun",
    "_ cat, my cat",
    "see .. cat, see the big old cat",
    "a (cat|big dog), a big dog",
    "a (very)? cat, a cat",
    "a very? cat, a very cat",
    "^ a cat, a cat here",
    "cat $, a cat",
    "<pet> here, dog here",
    "do not go, do not go",
    "don't go, do not really just go",
    "I'm here, i am here",
    "it's here, it is here",
  })
  void aPhraseIsFound(String pattern, String text) throws IOException {
    assertThat(matches(pattern, text)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a cat, a dog",
    "cat, cats",
    "see .. cat, see the big old fat grey cat",
    "see .. cat, see not a cat",
    "^ cat, a cat",
    "cat $, cat here",
    "cat dog, cat really just really dog",
  })
  void aPhraseIsNotFound(String pattern, String text) throws IOException {
    assertThat(matches(pattern, text)).isEmpty();
  }

  @Test
  void anExceptionThatSharesAWordTakesTheMatchAway() throws IOException {
    Lexicon lexicon = load(HEAD + "    patterns: [black cat]\n    except: [cat food]\n");

    assertThat(lexicon.in(List.of(sentence("black cat food")))).isEmpty();
    assertThat(lexicon.in(List.of(sentence("black cat and dog food")))).hasSize(1);
  }

  @Test
  void theLongestPassageIsKept() throws IOException {
    assertThat(matches("a cat (and a dog)?", "a cat and a dog").getFirst().span().end())
        .isEqualTo(15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "patterns: ['a (b']         | 6 | '(' without ')'",
        "patterns: ['a b)']         | 6 | without '('",
        "patterns: ['.. b']         | 6 | does not begin with a gap",
        "patterns: ['a ()']         | 6 | an empty choice",
        "patterns: ['a #']          | 6 | is no word",
        "patterns: ['<bird>']       | 6 | no word class",
        "patterns: []               | 2 | has no patterns",
        "patterns: cat              | 6 | must be a list",
        "pattern: [cat]             | 6 | unknown key",
        "under: {OVER: A}           | 6 | unknown mark of scope",
        "under: {PAST: C}           | 6 | unknown label",
        "intensity: 4               | 6 | must be a number",
        "also: [C]                  | 6 | unknown label",
        "patterns: [cat             | 7 | expected",
      })
  void aMistakeIsToldWithFileAndLine(String line, int number, String problem) {
    String patterns = line.startsWith("pattern") ? "" : "    patterns: [cat]\n";
    String yaml = HEAD + "    " + line + "\n" + patterns;

    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(LexiconFault.class)
        .hasMessageContaining("x.yaml:" + number + ":")
        .hasMessageContaining(problem);
  }
}

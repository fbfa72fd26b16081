package org.attune.analysis.linguistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpLinguistTest {
  private static final Path MODELS = Path.of("models");
  private static final ByteArrayOutputStream NOISE = new ByteArrayOutputStream();
  private static Linguist linguist;

  @BeforeAll
  static void load() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream trap = new PrintStream(NOISE, true);
    System.setOut(trap);
    System.setErr(trap);
    try {
      linguist = CoreNlpLinguist.load(MODELS);
      linguist.parse("Warm up \ud83d\ude00\u0007 now.");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void nothingIsPrintedWhileLoadingAndParsing() {
    assertThat(NOISE.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can't sleep. It's too much!",
        "\ud83d\ude22\ud83d\ude22 I cried again \ud83d\udc69\u200d\ud83d\udc67 today. Bad day \ud83d\ude00.",
        "I feel\u200b so\u200b lo\u200bnely\ufeff today",
        "\u05d0\u05e0\u05d9 \u05e2\u05e6\u05d5\u05d1 today. \u200f\u0645\u0631\u062d\u0628\u0627 again.",
        "<p>I&#39;m tired&nbsp;of this</p><br/>Why &amp; how?",
        "First line\r\nSecond line\r\n\r\nThird \u201cquoted\u201d don\u2019t",
        "im so done.I cant do this idk why",
        "lone \ud83d surrogate and \udc00 another",
        "a < b and c > d <3 :( ;-) -- ok?!?!?!",
        "caf\u00e9 nai\u0308ve \u0130stanbul \ufb01ne \u1e9e",
      })
  void everyTokenIsItsOwnSubstringInOrder(String text) {
    List<Sentence> sentences = linguist.parse(text);

    assertThat(sentences).isNotEmpty();
    int last = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
      for (Token token : sentence.tokens()) {
        assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end())).isNotBlank();
        assertThat(token.head()).isBetween(-1, sentence.tokens().size() - 1);
      }
      last = sentence.start();
      assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void theWordsAfterEmojiAndMarkupKeepTheirOffsets() {
    String text = "\ud83d\ude22\ud83d\ude22 <b>I&#39;m</b> so lo\u200bnely";

    List<Token> tokens = linguist.parse(text).getFirst().tokens();

    assertThat(tokens).extracting(Token::word).contains("i", "am", "lonely");
    assertThat(tokens.getLast().text()).isEqualTo("lo\u200bnely");
  }

  @Test
  void hurriedSpellingIsReadAsMeant() {
    List<Token> tokens = linguist.parse("im gonna kil myself, cant cope").getFirst().tokens();

    assertThat(tokens)
        .extracting(Token::word)
        .containsExactly("i", "am", "going", "to", "kill", "myself", ",", "can", "not", "cope");
    assertThat(tokens).extracting(Token::text).startsWith("i", "m", "gon", "na", "kil");
  }

  @Test
  void shoutedWordsGetTheirLemmas() {
    assertThat(linguist.parse("I WAS CUTTING MYSELF").getFirst().tokens())
        .extracting(Token::lemma)
        .contains("be", "cut");
  }

  @Test
  void aBlankLineEndsASentenceAndAWrappedLineDoesNot() {
    String wrapped = "This is a long line which my mail program has wrapped for\nme here\n\nNext";

    assertThat(linguist.parse(wrapped)).hasSize(2);
    assertThat(linguist.parse("so tired\nno energy\nhelp")).hasSize(3);
  }

  @Test
  void onlyBlankLinesEndASentenceWhenAskedTo() throws IOException {
    Linguist strict = CoreNlpLinguist.load(MODELS, LineBreaks.BLANK_LINES);

    assertThat(strict.parse("so tired\nno energy\n\nhelp")).hasSize(2);
  }

  @Test
  void dependenciesNameTheSubject() {
    List<Token> tokens = linguist.parse("My brother hurt himself.").getFirst().tokens();

    Token subject = tokens.get(1);
    assertThat(subject.relation()).isEqualTo("nsubj");
    assertThat(tokens.get(subject.head()).lemma()).isEqualTo("hurt");
  }

  @Test
  void nothingToReadGivesNoSentence() {
    assertThat(linguist.parse(" \n\t\r\n ")).isEmpty();
    assertThat(linguist.parse("\u200b")).isEmpty();
  }

  @Test
  void twentyThousandCharactersWithoutAFullStopStayWithinSeconds() {
    String text =
        "and then i felt so bad about it and i went home ".repeat(420).substring(0, 20_000);
    long start = System.nanoTime();

    List<Sentence> sentences = linguist.parse(text);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    assertThat(sentences)
        .allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(Windows.MOST_TOKENS));
    assertThat(linguist.parse("(".repeat(20_000))).isNotEmpty();
    assertThat(linguist.parse("x".repeat(20_000))).isNotEmpty();
  }

  private static List<String> reading(String text) {
    return linguist.parse(text).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(t -> t.start() + t.word() + t.lemma() + t.tag() + t.head() + t.relation())
        .toList();
  }

  @Test
  void threadsGetTheReadingOfASingleThread() throws Exception {
    String text =
        "I don't think my sister ever wanted to hurt me. But she did, and I can't forget it.";
    List<String> expected = reading(text);

    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<String>>> calls =
          IntStream.range(0, 60)
              .<Callable<List<String>>>mapToObj(i -> () -> reading(text))
              .toList();
      for (Future<List<String>> reading : threads.invokeAll(calls)) {
        assertThat(reading.get()).isEqualTo(expected);
      }
    }
  }
}

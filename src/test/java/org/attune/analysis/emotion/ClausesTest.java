package org.attune.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.attune.analysis.linguistics.CoreNlpLinguist;
import org.attune.analysis.linguistics.Linguist;
import org.attune.kernel.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
  private static Linguist linguist;

  @BeforeAll
  static void load() throws IOException {
    linguist = CoreNlpLinguist.load(Path.of("models"));
  }

  private static String around(String text, String words) {
    int start = text.indexOf(words);
    TextSpan focus = new TextSpan(start, start + words.length());
    return Clauses.around(linguist.parse(text).getFirst(), focus).in(text);
  }

  @Test
  void aShortSentenceIsShownWhole() {
    assertThat(around("I feel so sad today, and it rains.", "sad"))
        .isEqualTo("I feel so sad today, and it rains");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We went to the lake with the children and the dog on Saturday, but I felt so lonely there"
            + " among all of them. | lonely | I felt so lonely there among all of them",
        "I feel so guilty about what I said to her because she was only trying to help me with the"
            + " children. | guilty | I feel so guilty about what I said to her",
        "I am sad, tired and lonely in this big empty house, and my sister has not called me for"
            + " two weeks now. | tired | I am sad, tired and lonely in this big empty house",
        "I don't know how to let go of all of this anger; my therapist said that writing it down"
            + " might help me. | anger | I don't know how to let go of all of this anger",
        "My brother thinks that he is always right about everything we do, but I'm worried about"
            + " him and his new job. | worried | I'm worried about him and his new job",
        "I was terrified (my heart would not stop racing at all for hours) when they told me that"
            + " it had to be done again. | terrified"
            + " | I was terrified (my heart would not stop racing at all for hours)",
      })
  void aLongSentenceIsCutWhereItsClausesPart(String text, String words, String clause) {
    assertThat(around(text, words)).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My brother thinks he's sure she may be different around him one day but I'm so worried"
            + " about him committing to her when he can't even cook for himself | worried",
        "I can't sleep and I can't eat and I can't think and I'm scared and I don't know what I'm"
            + " going to do or who I'd ask | scared",
      })
  void aQuoteNeverBeginsOrEndsInsideAContraction(String text, String words) {
    String quote = around(text, words);

    assertThat(quote).contains(words).doesNotStartWith("'").doesNotStartWith("n't");
    assertThat(text.substring(text.indexOf(quote) + quote.length())).doesNotMatch("(?s)['\\w].*");
  }
}

package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static boolean found(String phrase, String text) {
    return new Phrases(List.of(phrase)).in(text);
  }

  @Test
  void wordsMatchWhateverTheirCaseMarksAndApostrophes() {
    assertThat(found("you don't care", "You don’t, care!")).isTrue();
    assertThat(found("you don't care", "you don't really care")).isFalse();
  }

  @Test
  void partsOfWordsDoNotMatch() {
    assertThat(found("art", "my heart")).isFalse();
  }

  @Test
  void theNotationHasEndingsChoicesAndGaps() {
    assertThat(found("promis*", "she promised")).isTrue();
    assertThat(found("you (must|should) go", "you should go")).isTrue();
    assertThat(found("you (must|should) go", "you could go")).isFalse();
    assertThat(found("(my own|your) fault", "it is my own fault")).isTrue();
    assertThat(found("(my own|your) fault", "it is my fault")).isFalse();
    assertThat(found("put * off", "I put it off")).isTrue();
    assertThat(found("put * off", "I put off")).isFalse();
    assertThat(found("you have … disorder", "you have a very bad eating disorder")).isTrue();
    assertThat(found("you have … disorder", "you have a b c d e disorder")).isFalse();
  }

  @Test
  void aSpanCoversThePhraseInTheText() {
    String text = "Well, I give up now";

    assertThat(new Phrases(List.of("give up")).find(Word.of(text)).orElseThrow().in(text))
        .isEqualTo("give up");
  }
}

package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndirectQuestionTest {
  private static final Language LANGUAGE = CatalogueFixture.lexicon().language();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'd like to know who can read these messages.       | who can read these messages
          I was wondering if I can repeat the first part.      | whether you can repeat the first part
          Could you tell me how long my access lasts?          | how long your access lasts
          Just wondering whether my doctor gets a copy.        | whether your doctor gets a copy
          """)
  void aQuestionWithinAStatementIsToldBack(String text, String told) {
    assertThat(Asked.mainOf(Question.in(text), LANGUAGE)).map(Asked::words).contains(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'd like to know more about exposure.",
        "I wonder how she does it.",
        "I was wondering about the weekend."
      })
  void whatAsksNothingIsNoQuestion(String text) {
    assertThat(Question.in(text)).isEmpty();
  }

  @Test
  void aTurnOfPhraseWithAMarkIsNotToldAsTheQuestion() {
    assertThat(Asked.mainOf(Question.in("I have no quiet room at all. In the cellar?"), LANGUAGE))
        .isEmpty();
  }

  @Test
  void ofALongQuestionOnlyWhatFollowsTheCommaAsks() {
    String text =
        "If my sister sits beside me in the car and talks about the garden all the way to the coast,"
            + " does it count?";

    assertThat(Question.in(text)).first().extracting(Question::text).isEqualTo("does it count?");
  }

  @Test
  void wordsInTheOrderOfAQuestionAreLeftAsTheyStand() {
    assertThat(Question.in("Can you tell me what is meant by that?"))
        .first()
        .extracting(Question::text)
        .isEqualTo("Can you tell me what is meant by that?");
  }
}

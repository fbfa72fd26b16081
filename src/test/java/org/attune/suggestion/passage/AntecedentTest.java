package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntecedentTest {
  private static final Language LANGUAGE = CatalogueFixture.lexicon().language();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          My husband lost his job.              | he shouts a lot    | your husband shouts a lot
          I live with my older brother.         | he's been drinking | your older brother has been drinking
          My wife is away, my daughter is here. | she won't eat      | your daughter won't eat
          """)
  void thePersonStandsForThePronoun(String before, String told, String named) {
    assertThat(Antecedent.named(told, before, LANGUAGE)).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          My husband has a new friend.       | he shouts a lot | it can be the friend
          My husband works with Tom.         | he shouts a lot | it can be somebody named
          It happens to me and my sister.    | she cries a lot | it can be somebody else
          My husband's brother moved in.     | he shouts a lot | a person of a person
          We have a new house.               | he shouts a lot | nobody was named
          My husband is away.                | you feel alone  | no pronoun
          """)
  void whereAnotherMayBeMeantThePronounStays(String before, String told, String because) {
    assertThat(Antecedent.named(told, before, LANGUAGE)).as(because).isEqualTo(told);
  }
}

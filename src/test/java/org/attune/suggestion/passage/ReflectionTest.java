package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectionTest {
  private static final Language LANGUAGE = CatalogueFixture.lexicon().language();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I can't keep up with my exercises           | you find it hard to keep up with your exercises
          I can't take this anymore                   | you can't take this anymore
          I'm so tired of all this                    | you're so tired of all this
          I was never good at telling them            | you were never good at telling them
          My sister and I haven't spoken since spring | your sister and you haven't spoken since spring
          My brother ignored me and my wishes         | your brother ignored you and your wishes
          We aren't talking as well as I would like   | you aren't talking as well as you would like
          he's been distant and I dont know why       | he's been distant and you don't know why
          nobody at work speaks to me                 | nobody at work speaks to you
          """)
  void aClauseIsToldBackInTheSecondPerson(String clause, String told) {
    assertThat(Reflection.of(clause, LANGUAGE)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          All I can say is that my days are empty | your days are empty
          the problem is that I panic in shops    | you panic in shops
          I'm also afraid of the dark             | you're afraid of the dark
          I am not sleeping well either           | you are not sleeping well
          I use that as a excuse                  | you use that as an excuse
          we try but its been very quiet          | you try but it's been very quiet
          """)
  void aClauseIsToldBackWithoutWhatJoinsItToAnotherSentence(String clause, String told) {
    assertThat(Reflection.of(clause, LANGUAGE)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No friends and no hobbies       | no verb
          I told you what I think         | somebody else is addressed
          I came home late and was tired  | whose "was" it is
          My dad might sell them tomorrow | a day only the writer knows
          I and my husband disagree       | only half of the subject turns well
          I'm can't sleep for worrying    | a slip with two verbs
          I know t's so hard for them     | a word that lost a letter
          I know that no matter what I do | only half of a thought
          I failed and for some reason    | an end that was cut off
          """)
  void whatIsNotSafeIsLeftToAQuotation(String clause, String because) {
    assertThat(Reflection.of(clause, LANGUAGE)).as(because).isEmpty();
  }
}

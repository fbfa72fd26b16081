package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I move on?                          | how to move on
          What can I do?                             | what you could do
          What should I do about my son?             | what you could do about your son
          So how can I forgive myself?               | how to forgive yourself
          Why can't I stop worrying?                 | why it is so hard to stop worrying
          Why am I so afraid of it?                  | why you are so afraid of it
          Should I tell my wife?                     | whether to tell your wife
          Am I asking too much?                      | whether you are asking too much
          Is this normal?                            | whether this is normal
          Any suggestions?                           | what might help
          What advice might you offer?               | what might help
          How can I tell him that I was wrong?       | how to tell him that you were wrong
          """)
  void aQuestionIsToldBack(String question, String told) {
    assertThat(Retelling.of(question)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Do you think I am right?
          Should we stay together?
          How can you help me with my wife?
          Does this make me a bad mother?
          Should I be feeling like this?
          How do I get Peter to listen?
          """)
  void whatIsNotCertainIsLeftAlone(String question) {
    assertThat(Retelling.of(question)).isEmpty();
  }

  @Test
  void whatAttacksTheWriterIsSoftened() {
    assertThat(Retelling.of("What's wrong with me?")).contains("what is going on with you");
  }
}

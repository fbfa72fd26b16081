package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetellingTest {
  private static final Language LANGUAGE = CatalogueFixture.lexicon().language();

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
          How should we handle this?                 | how to handle this
          What should I do when we see each other?   | what you could do when you see each other
          Are there any books I can use for this?    | whether there are any books you can use for this
          Does he still want to be with me?          | whether he still wants to be with you
          Would it help for me to talk to someone?   | whether it would help for you to talk to someone
          Can this marriage be saved?                | whether this marriage can be saved
          Can someone help me sleep?                 | how to sleep
          Can my GP see this on Friday?              | whether your GP can see this on Friday
          Will the last module open before June?     | whether the last module will open before June
          What if he is not who I think he is?       | what happens if he is not who you think he is
          """)
  void aQuestionIsToldBack(String question, String told) {
    assertThat(Retelling.of(question, LANGUAGE)).contains(told);
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
          Can this marriage be saved or is it too late?
          How do I get us to talk?
          Are they right, am I depressed?
          """)
  void whatIsNotCertainIsLeftAlone(String question) {
    assertThat(Retelling.of(question, LANGUAGE)).isEmpty();
  }

  @Test
  void whatAttacksTheWriterIsSoftened() {
    assertThat(Retelling.of("What's wrong with me?", LANGUAGE))
        .contains("what is going on with you");
  }
}

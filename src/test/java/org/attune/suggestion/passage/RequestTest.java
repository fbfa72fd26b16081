package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I tell my wife that I lost the money?                     | tell
          I don't know how to tell him.                                    | tell
          How can I get my husband to listen to me?                        | change-them
          How can I help my sister through this?                           | help-them
          Can our marriage be saved?                                       | repair
          How do I get over her?                                           | get-over
          We split up in May and I still can't let go of him.              | get-over
          Should I stay or should I go?                                    | should
          Is it too late for us?                                           | hope
          Is this normal?                                                  | normal
          Why do I push everybody away?                                    | why-me
          Why does he do that?                                             | why-them
          How do I stop checking the door?                                 | stop
          How can I cope with all this?                                    | cope
          Where can I find someone to talk to?                             | find-help
          What should I do?                                                | what-now
          """)
  void aKindOfAnswerIsKnownByItsWords(String text, String kind) {
    assertThat(asked(text)).startsWith(kind);
  }

  @Test
  void aQuestionCountsBeforeWhatIsSaidBesides() {
    assertThat(asked("I don't know how to tell him. Why am I so afraid?"))
        .containsExactly("why-me", "tell");
  }

  @Test
  void whatAsksForNothingAsksForNothing() {
    assertThat(asked("My sister came by and we had tea in the garden.")).isEmpty();
  }

  private static List<String> asked(String text) {
    return Request.in(Word.of(text), Question.in(text), CatalogueFixture.lexicon().requests())
        .stream()
        .map(Request::id)
        .toList();
  }
}

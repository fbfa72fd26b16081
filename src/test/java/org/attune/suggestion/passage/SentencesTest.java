package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void aSentenceMayEndInCapitals() {
    assertThat(of("It is my PTSD. The doctor and I. We talk."))
        .containsExactly("It is my PTSD.", "The doctor and I.", "We talk.");
  }

  @Test
  void noneEndsAfterAnInitialOrATitle() {
    assertThat(of("Mr. Smith and J. Brown met Dr. Hall. It went well!"))
        .containsExactly("Mr. Smith and J. Brown met Dr. Hall.", "It went well!");
  }

  @Test
  void marksAndLinesEndOne() {
    assertThat(of("Really?! Yes…\nno full stop here\n\nI went home.Then I slept."))
        .containsExactly("Really?!", "Yes…", "no full stop here", "I went home.", "Then I slept.");
  }

  private static List<String> of(String text) {
    return Sentences.of(text).stream().map(span -> span.in(text)).toList();
  }
}

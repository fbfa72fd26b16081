package org.attune.suggestion.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguiseTest {
  private final Disguise disguise = new Disguise(Optional.of("Sam"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I told Marek about it. | Marek",
        "Anna said that I was late. | Anna",
        "We met, and Jean-Luc left. | Jean-Luc",
        "Write to ana.b@mail.example.org please. | ana.b@mail.example.org",
        "Call me on +44 7700 900123 after six. | 7700",
        "I live at 12 Station Road with my son. | Station",
        "See www.mysite.example/me for it. | mysite",
        "sam is what they call me. | sam"
      })
  void namesAndIdentifiersAreTakenOutAndComeBack(String text, String secret) {
    String hidden = disguise.hide(text);

    assertThat(hidden).doesNotContain(secret).containsPattern("\\[(PATIENT|PERSON|CONTACT)_\\d+]");
    assertThat(disguise.restore(hidden)).isEqualTo(text);
  }

  @Test
  void theSamePersonKeepsTheSameToken() {
    assertThat(disguise.hide("I rang Marek, and Marek hung up."))
        .containsPattern("(\\[PERSON_1]).*\\1");
  }

  @Test
  void ordinaryWordsStay() {
    String text = "On Monday I was at work. He left, and I felt low. It was May.";

    assertThat(disguise.hide(text)).isEqualTo(text);
  }

  @Test
  void aTokenThatWasNeverGivenStaysForAllToSee() {
    assertThat(disguise.restore("Ask [PERSON_7].")).isEqualTo("Ask [PERSON_7].");
  }
}

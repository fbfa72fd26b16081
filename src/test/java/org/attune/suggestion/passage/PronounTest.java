package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.Test;

class PronounTest {
  @Test
  void aNounThatCanOnlyBeOneDecides() {
    assertThat(inMessage("My husband never listens", "partner")).contains(Pronoun.HE);
    assertThat(inMessage("My wife never listens, her dad does", "partner")).contains(Pronoun.SHE);
  }

  @Test
  void aNounThatCanBeEitherTakesTheOnlyPronounOfTheMessage() {
    assertThat(inMessage("My ex still calls. She wants me back", "partner")).contains(Pronoun.SHE);
    assertThat(inMessage("My ex still calls and I don't answer", "partner")).isEmpty();
  }

  @Test
  void whereTwoCouldBeMeantNeitherIsSaid() {
    assertThat(inMessage("My ex still calls. She and his new friend laugh", "partner")).isEmpty();
    assertThat(inMessage("My husband and my daughter shout")).isEmpty();
  }

  @Test
  void manyAreNeverHeOrShe() {
    assertThat(inMessage("My parents fight and he drinks", "parent")).isEmpty();
  }

  @Test
  void whatIsWrittenOfHimIsSaidOfHer() {
    assertThat(Pronoun.SHE.in("he's sure of himself, with his eyes on him"))
        .isEqualTo("she's sure of herself, with her eyes on her");
    assertThat(Pronoun.HE.in("has he")).isEqualTo("has he");
  }

  private static Optional<Pronoun> inMessage(String text, String... groups) {
    List<Word> words = Word.of(text);
    return Pronoun.of(
        words,
        CatalogueFixture.lexicon().people().in(words),
        List.of(groups),
        CatalogueFixture.lexicon().language());
  }
}

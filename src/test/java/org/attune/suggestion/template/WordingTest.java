package org.attune.suggestion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static Optional<String> fill(String text, Map<Slot, String> values, int pick) {
    return new WordingReader().read(text).fill(values, n -> pick % n).map(Wording.Filled::text);
  }

  @Test
  void aSlotWithoutOtherWordsIsNeeded() {
    assertThat(fill("You write {quote}.", Map.of(), 0)).isEmpty();
    assertThat(fill("You write {quote}.", Map.of(Slot.QUOTE, "\"x\""), 0))
        .contains("You write \"x\".");
  }

  @Test
  void otherWordsStandInForASlot() {
    assertThat(fill("with {person|them}", Map.of(), 0)).contains("with them");
  }

  @Test
  void theWayThatUsesMostOfThePatientsWordsWins() {
    String text = "[[Plain.|You write {quote}.]]";

    assertThat(fill(text, Map.of(Slot.QUOTE, "\"x\""), 0)).contains("You write \"x\".");
    assertThat(fill(text, Map.of(), 1)).contains("Plain.");
  }

  @Test
  void equalWaysAreTakenInTurn() {
    assertThat(fill("[[a|b|{name|c}]]", Map.of(), 0)).contains("a");
    assertThat(fill("[[a|b|{name|c}]]", Map.of(), 2)).contains("c");
  }

  @Test
  void whatIsSaidOfHimIsSaidOfHerOrOfAnybody() {
    String text = "What {has he|have they} let you do?";

    assertThat(fill(text, Map.of(Slot.PRONOUN, "SHE"), 0)).contains("What has she let you do?");
    assertThat(fill(text, Map.of(Slot.PRONOUN, "HE"), 0)).contains("What has he let you do?");
    assertThat(fill(text, Map.of(), 0)).contains("What have they let you do?");
  }
}

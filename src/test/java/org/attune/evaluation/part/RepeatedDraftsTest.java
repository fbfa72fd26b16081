package org.attune.evaluation.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedDraftsTest {
  private static final String TEXT =
      "The house is quiet now and the evenings are long. You could begin with one lamp and one call.";

  private final RepeatedDrafts drafts = new RepeatedDrafts();

  @Test
  void theSameWordsForTwoMessagesAreRepeatedBothTimes() {
    drafts.add(1, TEXT);
    drafts.add(2, TEXT.replace("one call", "one song"));

    assertThat(drafts.count()).isEqualTo(2);
  }

  @Test
  void draftsForOneMessageAndDraftsThatQuoteItAreNot() {
    drafts.add(1, TEXT);
    drafts.add(1, TEXT);
    drafts.add(2, "\"My sister never rings\": " + TEXT.substring(0, 50));

    assertThat(drafts.count()).isZero();
  }

  @Test
  void distinctPairsAreCountedOnce() {
    drafts.add(1, "you could rest and you could walk");

    assertThat(drafts.distinctPairs()).isEqualTo(5 / 6.0);
  }
}

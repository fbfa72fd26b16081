package org.attune.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.approval.ExpectedVersion;
import org.junit.jupiter.api.Test;

class IfMatchTest {
  @Test
  void aMissingHeaderIsNoPrecondition() {
    assertThat(IfMatch.parse(null)).isEmpty();
    assertThat(IfMatch.parse(" ")).isEmpty();
  }

  @Test
  void aTagMatchesItsVersionOnly() {
    ExpectedVersion expected = IfMatch.parse("\"7\"").orElseThrow();

    assertThat(expected.matches(7)).isTrue();
    assertThat(expected.matches(8)).isFalse();
  }

  @Test
  void oneOfSeveralTagsIsEnoughAndAStarMatchesAll() {
    assertThat(IfMatch.parse("\"3\", \"7\"").orElseThrow().matches(7)).isTrue();
    assertThat(IfMatch.parse("*").orElseThrow().matches(99)).isTrue();
  }

  @Test
  void weakAndForeignTagsMatchNothing() {
    assertThat(IfMatch.parse("W/\"7\"").orElseThrow().matches(7)).isFalse();
    assertThat(IfMatch.parse("\"abc7\"").orElseThrow().matches(7)).isFalse();
    assertThat(IfMatch.parse("7").orElseThrow().matches(7)).isFalse();
  }
}

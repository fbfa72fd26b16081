package org.attune.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueCursorTest {
  @Test
  void aCursorComesBackAsThePlaceItNames() {
    // "30|1772438400000|rev_1"
    assertThat(QueueCursor.parse("MzB8MTc3MjQzODQwMDAwMHxyZXZfMQ"))
        .get()
        .satisfies(cursor -> {
          assertThat(cursor.rank()).isEqualTo(30);
          assertThat(cursor.receivedAtMillis()).isEqualTo(1772438400000L);
          assertThat(cursor.id()).isEqualTo("rev_1");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YWJj", "MXx4fHk", ""})
  void whatIsNoCursorIsRefused(String cursor) {
    assertThat(QueueCursor.parse(cursor)).isEmpty();
  }
}

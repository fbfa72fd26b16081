package org.attune.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningTest {
  private static final long HEAD = 1_000;
  private static final long LONGEST = 100;

  @Test
  void aFirstConnectionBeginsAtTheEnd() {
    assertThat(beginning(null)).isEqualTo(new Beginning.Fresh(HEAD));
    assertThat(beginning("")).isEqualTo(new Beginning.Fresh(HEAD));
  }

  @ParameterizedTest
  @CsvSource({"1000", "999", "900"})
  void aPlaceThatIsStillThereIsResumed(String last) {
    assertThat(beginning(last)).isEqualTo(new Beginning.Resumed(Long.parseLong(last)));
  }

  @ParameterizedTest
  @CsvSource({
    "899,                  EXPIRED",
    "0,                    EXPIRED",
    "1001,                 UNKNOWN",
    "99999999999999999999, UNKNOWN",
    "-1,                   UNKNOWN",
    "abc,                  UNKNOWN"
  })
  void aPlaceThatIsLostMeansLoadingAnew(String last, String reason) {
    assertThat(beginning(last)).isEqualTo(new Beginning.Resync(HEAD, reason));
  }

  private static Beginning beginning(@Nullable String last) {
    return Beginning.of(last, HEAD, LONGEST);
  }
}

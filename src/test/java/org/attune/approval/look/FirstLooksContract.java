package org.attune.approval.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.attune.approval.ReviewId;
import org.junit.jupiter.api.Test;

/** What every store of first looks does. */
abstract class FirstLooksContract {
  private static final ReviewId REVIEW = new ReviewId("rev_1");
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

  /** A store without looks. */
  abstract FirstLooks empty();

  @Test
  void theFirstLookOfEachTherapistIsKept() {
    FirstLooks looks = empty();

    looks.add(REVIEW, "ana", NINE).block();
    looks.add(REVIEW, "ana", NINE.plusSeconds(60)).block();
    looks.add(REVIEW, "ben", NINE.plusSeconds(90)).block();

    assertThat(looks.of(REVIEW, "ana").block()).isEqualTo(NINE);
    assertThat(looks.of(REVIEW, "ben").block()).isEqualTo(NINE.plusSeconds(90));
    assertThat(looks.of(REVIEW, "cleo").block()).isNull();
  }
}

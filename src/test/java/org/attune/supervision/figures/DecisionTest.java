package org.attune.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.figures.DecisionFixture.MONDAY;
import static org.attune.supervision.figures.DecisionFixture.used;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.suggestion.Draft;
import org.attune.suggestion.SupportBehaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {
  @Test
  void anApprovalFasterThanItsWordsCanBeReadIsTooFast() {
    // 60 words of message and 30 of draft: 18 seconds at 300 words a minute
    assertThat(after(Duration.ofMillis(17_999)).tooFast(300)).isTrue();
    assertThat(after(Duration.ofSeconds(18)).tooFast(300)).isFalse();
    assertThat(after(null).tooFast(300)).isFalse();
  }

  @Test
  void decliningIsNeverTooFast() {
    Decision declined =
        DecisionFixture.of("a", "ana", MONDAY, Decision.Kind.DECLINED, null, Duration.ofSeconds(1));

    assertThat(declined.tooFast(300)).isFalse();
  }

  @Test
  void theDraftThatWasNamedIsTheOneUsedHoweverMuchChanged() {
    Optional<UsedDraft> used =
        UsedDraft.of(List.of(draft("d-1", "abcdefghij")), "d-1", "quite other words", 0.4);

    assertThat(used).get().extracting(UsedDraft::declared).isEqualTo(true);
    assertThat(used.orElseThrow().editShare()).isGreaterThan(0.8);
  }

  @Test
  void withoutANameTheNearestDraftCountsWhereItIsNearEnough() {
    List<Draft> drafts =
        List.of(draft("d-1", "Thank you for writing."), draft("d-2", "It sounds hard, Sam."));

    Optional<UsedDraft> near = UsedDraft.of(drafts, null, "It sounds hard, Samuel.", 0.4);
    Optional<UsedDraft> far = UsedDraft.of(drafts, "own words", "I'll ring you at four.", 0.4);

    assertThat(near).get().extracting(UsedDraft::id).isEqualTo("d-2");
    assertThat(near.orElseThrow().editDistance()).isEqualTo(3);
    assertThat(near.orElseThrow().declared()).isFalse();
    assertThat(far).isEmpty();
  }

  private static Decision after(@Nullable Duration reading) {
    return DecisionFixture.of("a", "ana", MONDAY, Decision.Kind.APPROVED, used(0), reading);
  }

  private static Draft draft(String id, String text) {
    return new Draft(
        id,
        text,
        List.of(SupportBehaviour.VALIDATE),
        List.of(),
        Draft.Source.TEMPLATE,
        "t-1",
        "why",
        List.of());
  }
}

package org.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void everyFaultIsNamedAtOnce() {
    Submission empty = new Submission(null, " ", null, null, null, "", "yesterday", null);

    assertThat(empty.faults())
        .extracting(Submission.FieldError::field)
        .containsExactly(
            "externalId", "conversationId", "patientId", "therapistId", "text", "sentAt");
  }

  @Test
  void theLongestTextIsTakenAndOneCharacterMoreIsNot() {
    assertThat(withText("x".repeat(20_000)).faults()).isEmpty();
    assertThat(withText("x".repeat(20_001)).faults())
        .containsExactly(new Submission.FieldError("text", "has 20001 characters; at most 20000"));
  }

  @Test
  void halfASurrogatePairIsRefusedBecauseItCannotBeKept() {
    assertThat(withText("sad \uD83D").faults())
        .extracting(Submission.FieldError::field)
        .containsExactly("text");
    assertThat(withText("sad \uD83D\uDE22").faults()).isEmpty();
  }

  @Test
  void theSameBodyHashesTheSameAndAnyOtherFieldDoesNot() {
    Message one = withText("hello there").accepted(CLINIC, NOW);
    Message again = withText("hello there").accepted(CLINIC, NOW.plusSeconds(9));
    Message other = withText("hello there.").accepted(CLINIC, NOW);
    Message named = submission("hello there", "Sam").accepted(CLINIC, NOW);

    assertThat(again.bodyHash()).isEqualTo(one.bodyHash());
    assertThat(other.bodyHash()).isNotEqualTo(one.bodyHash());
    assertThat(named.bodyHash()).isNotEqualTo(one.bodyHash());
  }

  @Test
  void theIdDependsOnTenantAndExternalIdWithoutConfusingThem() {
    assertThat(MessageId.of(new TenantId("a"), "bc"))
        .isNotEqualTo(MessageId.of(new TenantId("ab"), "c"));
    assertThat(MessageId.of(CLINIC, "m-1")).isEqualTo(MessageId.of(CLINIC, "m-1"));
  }

  private static Submission withText(String text) {
    return submission(text, null);
  }

  private static Submission submission(String text, @Nullable String name) {
    return new Submission("m-1", "c-1", "p-1", name, "ana", text, "2026-03-01T08:00:00Z", null);
  }
}

package org.attune.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.approval.setting.Habits;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.attune.suggestion.Setting;
import org.attune.suggestion.Suggester;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;

class DraftingTest {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private final AtomicInteger asked = new AtomicInteger();
  private final Suggester suggester = this::suggest;
  private final Drafting drafting = new Drafting(suggester, habits());

  private Suggestions suggest(SuggestionRequest request) {
    asked.incrementAndGet();
    return new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL);
  }

  private static Habits habits() {
    Habits habits = Mockito.mock(Habits.class);
    Mockito.when(habits.setting(Mockito.any(), Mockito.any(), Mockito.any()))
        .thenReturn(Mono.just(Setting.unknown()));
    return habits;
  }

  @AfterEach
  void stop() {
    drafting.destroy();
  }

  @Test
  void nothingIsDraftedWherePolicyWantsNoDrafts() {
    Suggestions made = suggestions(PolicyFixture.with("drafting", false));

    assertThat(asked).hasValue(0);
    assertThat(made).isInstanceOf(Suggestions.Withheld.class);
  }

  @Test
  void draftsAreAskedForWherePolicyWantsThem() {
    suggestions(PolicyFixture.SHIPPED);

    assertThat(asked).hasValue(1);
  }

  private Suggestions suggestions(TenantPolicy policy) {
    return Objects.requireNonNull(
        drafting.suggestions(message(), Reading.unread(), List.of(), policy).block());
  }

  private static Message message() {
    return new Message(
        MessageId.of(CLINIC, "m-1"),
        CLINIC,
        "m-1",
        "c-1",
        "p-1",
        "Sam",
        "ana",
        "What comes next?",
        MONDAY,
        null,
        MONDAY,
        MessageState.RECEIVED,
        Sha256.of("body"),
        null,
        null);
  }
}

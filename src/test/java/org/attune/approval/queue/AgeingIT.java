package org.attune.approval.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attune.StoreUnderTest;
import org.attune.access.Actor;
import org.attune.access.SettableClock;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.RiskCare;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.approval.DeskUnderTest;
import org.attune.approval.ExpectedVersion;
import org.attune.approval.Review;
import org.attune.approval.ReviewId;
import org.attune.approval.Reviews;
import org.attune.approval.Step;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.conversation.Messages;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.attune.suggestion.Suggestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;

/** Time passes over stored reviews, and nobody does anything. */
class AgeingIT {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final Actor ANA = new Actor.Therapist(CLINIC, "ana");
  private static final TenantPolicy STAFFED =
      PolicyFixture.with("risk", new RiskCare(60, 15, "ben", "sam", "protocol", List.of()));
  private static final Reading AT_RISK =
      Reading.unread().withRisk(new Risk(Risk.Level.R3, Set.of(), 0.9, List.of()));

  @TempDir Path directory = Path.of("");
  private final SettableClock clock = new SettableClock();
  private final Instant start = clock.instant();
  private StoreUnderTest store;
  private DeskUnderTest desk;
  private Ageing ageing;

  @BeforeEach
  void open() {
    store = new StoreUnderTest(directory);
    TenantPolicies policies = Mockito.mock(TenantPolicies.class);
    Mockito.when(policies.of(CLINIC)).thenReturn(Mono.just(STAFFED));
    desk =
        new DeskUnderTest(
            store.database(),
            reviews -> reviews,
            Mockito.mock(Ledger.class),
            Mockito.mock(Messages.class),
            policies,
            clock);
    ageing = new Ageing(desk.reviews(), desk.desk(), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anUnacknowledgedRiskIsPassedOnTwiceAndAppearsInTheContactsQueue() {
    ReviewId risk = opened("risk", AT_RISK);
    pass(Duration.ofMinutes(59));
    assertThat(find(risk).state()).isEqualTo(Review.State.PENDING);

    pass(Duration.ofMinutes(1));
    assertThat(((Review.Escalated) find(risk)).to()).isEqualTo("ben");
    assertThat(queue("ben")).containsExactly(risk);
    assertThat(queue("ana")).containsExactly(risk);

    pass(Duration.ofMinutes(60));
    assertThat(((Review.Escalated) find(risk)).to()).isEqualTo("sam");
    assertThat(queue("ben")).isEmpty();
    assertThat(events(risk))
        .filteredOn(event -> event.action().equals("review.escalated"))
        .extracting(AuditEvent::actor)
        .containsExactly("system:attune", "system:attune");

    pass(Duration.ofDays(3));
    assertThat(events(risk)).hasSize(3);
  }

  @Test
  void aClaimThatRunsOutIsEndedAndAnActiveOneIsNot() {
    ReviewId idle = opened("idle", Reading.unread());
    ReviewId busy = opened("busy", Reading.unread());
    take(idle, new Step.Claim());
    take(busy, new Step.Claim());
    pass(Duration.ofMinutes(10));
    take(busy, new Step.Renew());

    pass(Duration.ofMinutes(6));

    assertThat(find(idle).state()).isEqualTo(Review.State.PENDING);
    assertThat(find(busy).state()).isEqualTo(Review.State.CLAIMED);
  }

  @Test
  void whatIsOverdueComesForwardAndWhatWasPutOffComesBack() {
    ReviewId later = opened("later", Reading.unread());
    clock.pass(Duration.ofHours(1));
    ReviewId newer = opened("newer", Reading.unread());
    take(later, new Step.Snooze(start.plus(Duration.ofHours(20)), "tomorrow"));
    assertThat(queue("ana")).containsExactly(newer, later);

    pass(Duration.ofHours(20));
    assertThat(queue("ana")).containsExactly(later, newer);

    take(later, new Step.Snooze(start.plus(Duration.ofHours(90)), "next week"));
    pass(Duration.ofHours(24));
    assertThat(queue("ana")).containsExactly(newer, later);
    assertThat(rankOf(newer)).isLessThan(30);
  }

  private int rankOf(ReviewId id) {
    return listed("ana").stream()
        .filter(queued -> queued.review().facts().id().equals(id))
        .mapToInt(Reviews.Queued::rank)
        .findFirst()
        .orElseThrow();
  }

  private void pass(Duration time) {
    clock.pass(time);
    ageing.round().block();
  }

  private void take(ReviewId id, Step.Asked step) {
    desk.desk().take(ANA, id, new ExpectedVersion.Any(), step).block();
  }

  private Review find(ReviewId id) {
    return Objects.requireNonNull(desk.reviews().find(CLINIC, id).block());
  }

  private List<AuditEvent> events(ReviewId id) {
    return desk.reviews()
        .unrecorded(10)
        .filter(unsettled -> unsettled.review().facts().id().equals(id))
        .next()
        .blockOptional()
        .orElseThrow()
        .events();
  }

  private List<ReviewId> queue(String person) {
    return listed(person).stream().map(queued -> queued.review().facts().id()).toList();
  }

  private List<Reviews.Queued> listed(String person) {
    List<Review.State> open =
        List.of(Review.State.PENDING, Review.State.CLAIMED, Review.State.ESCALATED);
    return Objects.requireNonNull(
        desk.reviews()
            .page(new Reviews.Query(CLINIC, person, open, null, 9))
            .collectList()
            .block());
  }

  private ReviewId opened(String externalId, Reading reading) {
    Message message =
        new Message(
            MessageId.of(CLINIC, externalId),
            CLINIC,
            externalId,
            "c-" + externalId,
            "p-" + externalId,
            "Sam",
            "ana",
            "The breathing exercise went better than I feared.",
            clock.instant(),
            null,
            clock.instant(),
            MessageState.RECEIVED,
            Sha256.of("body"),
            null,
            null);
    Suggestions none = new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL);
    desk.desk().open(message, reading, none, null).block();
    return ReviewId.of(message.id());
  }
}

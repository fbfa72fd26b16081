package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attune.approval.ReviewId;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every outbox does. */
abstract class OutboxContract {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant LEASE = NOW.plus(Duration.ofSeconds(30));

  private static final ReviewId REVIEW = new ReviewId("rev_1");

  private Outbox outbox;

  /** An outbox without deliveries. */
  abstract Outbox empty();

  @BeforeEach
  void open() {
    outbox = empty();
    outbox.add(delivery("dlv_1")).block();
  }

  @Test
  void addingTheSameDeliveryTwiceQueuesItOnce() {
    outbox.add(delivery("dlv_1")).block();

    assertThat(due(NOW)).hasSize(1);
  }

  @Test
  void ofManyRelaysOneGetsTheLease() {
    Delivery due = due(NOW).getFirst();

    List<Delivery> leased =
        Objects.requireNonNull(
            Flux.range(0, 8).flatMap(n -> outbox.lease(List.of(due), LEASE)).collectList().block());

    assertThat(leased).hasSize(1);
    assertThat(leased.getFirst().attempts()).isEqualTo(1);
    assertThat(due(NOW)).isEmpty();
    // A relay that died with the lease does not keep the delivery for ever.
    assertThat(due(LEASE)).hasSize(1);
  }

  @Test
  void aFailedDeliveryIsDueAgainLaterAndASentOneNever() {
    Delivery leased = lease(due(NOW).getFirst());
    outbox.settle(leased, Delivery.Status.FAILED, NOW.plusSeconds(5), "HTTP 503").block();

    assertThat(due(NOW)).isEmpty();
    Delivery again = due(NOW.plusSeconds(5)).getFirst();
    assertThat(again.lastProblem()).isEqualTo("HTTP 503");
    outbox.settle(lease(again), Delivery.Status.SENT, NOW, null).block();
    assertThat(due(NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void anAbandonedDeliveryCanBeRetriedByAHumanAndASentOneCannot() {
    Delivery leased = lease(due(NOW).getFirst());
    outbox.settle(leased, Delivery.Status.ABANDONED, NOW, "HTTP 410").block();

    assertThat(outbox.retry(new TenantId("other"), "dlv_1", NOW).block()).isNull();
    assertThat(outbox.retry(CLINIC, "dlv_1", NOW).block()).isNotNull();

    outbox.settle(lease(due(NOW).getFirst()), Delivery.Status.SENT, NOW, null).block();
    assertThat(outbox.retry(CLINIC, "dlv_1", NOW).block()).isNull();
    assertThat(outbox.of(CLINIC, Delivery.Status.SENT, null, 10).collectList().block()).hasSize(1);
  }

  @Test
  void anAttemptThatLostItsLeaseCannotSettle() {
    Delivery slow = lease(due(NOW).getFirst());
    Delivery quick = lease(due(LEASE).getFirst());

    outbox.settle(slow, Delivery.Status.ABANDONED, NOW, "late").block();

    assertThat(outbox.of(CLINIC, Delivery.Status.ABANDONED, null, 10).collectList().block())
        .isEmpty();
    outbox.settle(quick, Delivery.Status.SENT, NOW, null).block();
    assertThat(outbox.of(CLINIC, Delivery.Status.SENT, null, 10).collectList().block()).hasSize(1);
  }

  @Test
  void whatIsErasedIsNeitherSentNorRetriedAndSaysNothing() {
    outbox.erase(REVIEW).block();

    assertThat(due(NOW.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(outbox.retry(CLINIC, "dlv_1", NOW).block()).isNull();
    Delivery erased = Objects.requireNonNull(outbox.find(CLINIC, "dlv_1").block());
    assertThat(erased.status()).isEqualTo(Delivery.Status.ABANDONED);
    assertThat(erased.payload()).isEmpty();
  }

  @Test
  void theLogIsReadPageByPageEachDeliveryOnceAndTheNewestFirst() {
    // all of one moment: their ids decide
    Flux.just("dlv_0", "dlv_2", "dlv_3", "dlv_4")
        .concatMap(id -> outbox.add(delivery(id)))
        .blockLast();

    List<Delivery> first = page(null);
    List<Delivery> second = page(first.getLast());
    List<Delivery> third = page(second.getLast());

    assertThat(first).extracting(Delivery::id).containsExactly("dlv_4", "dlv_3");
    assertThat(second).extracting(Delivery::id).containsExactly("dlv_2", "dlv_1");
    assertThat(third).extracting(Delivery::id).containsExactly("dlv_0");
    assertThat(outbox.of(CLINIC, null, first.getLast(), 2).collectList().block()).isEqualTo(second);
  }

  private List<Delivery> page(@Nullable Delivery last) {
    return Objects.requireNonNull(
        outbox.of(CLINIC, Delivery.Status.QUEUED, last, 2).collectList().block());
  }

  private Delivery lease(Delivery due) {
    return Objects.requireNonNull(outbox.lease(List.of(due), LEASE).next().block());
  }

  private List<Delivery> due(Instant at) {
    return Objects.requireNonNull(outbox.due(at, 10, Set.of()).collectList().block());
  }

  private static Delivery delivery(String id) {
    return new Delivery(
        id,
        CLINIC,
        new WebhookId("wh_1"),
        EventType.REPLY_APPROVED,
        "{}",
        REVIEW,
        null,
        Delivery.Status.QUEUED,
        0,
        0,
        NOW,
        NOW,
        NOW,
        null,
        null);
  }
}

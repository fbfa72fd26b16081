package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
    settle(leased, Delivery.Status.FAILED, NOW.plusSeconds(5), "HTTP 503");

    assertThat(due(NOW)).isEmpty();
    Delivery again = due(NOW.plusSeconds(5)).getFirst();
    assertThat(again.lastProblem()).isEqualTo("HTTP 503");
    settle(lease(again), Delivery.Status.SENT, NOW, null);
    assertThat(due(NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void anAbandonedDeliveryCanBeRetriedByAHumanAndASentOneCannot() {
    Delivery leased = lease(due(NOW).getFirst());
    settle(leased, Delivery.Status.ABANDONED, NOW, "HTTP 410");

    assertThat(outbox.retry(new TenantId("other"), "dlv_1", NOW).block()).isNull();
    assertThat(outbox.retry(CLINIC, "dlv_1", NOW).block()).isNotNull();

    settle(lease(due(NOW).getFirst()), Delivery.Status.SENT, NOW, null);
    assertThat(outbox.retry(CLINIC, "dlv_1", NOW).block()).isNull();
    assertThat(outbox.of(CLINIC, Delivery.Status.SENT, null, 10).collectList().block()).hasSize(1);
  }

  @Test
  void anAttemptThatLostItsLeaseCannotSettle() {
    Delivery slow = lease(due(NOW).getFirst());
    Delivery quick = lease(due(LEASE).getFirst());

    settle(slow, Delivery.Status.ABANDONED, NOW, "late");

    assertThat(outbox.of(CLINIC, Delivery.Status.ABANDONED, null, 10).collectList().block())
        .isEmpty();
    settle(quick, Delivery.Status.SENT, NOW, null);
    assertThat(outbox.of(CLINIC, Delivery.Status.SENT, null, 10).collectList().block()).hasSize(1);
  }

  @Test
  void manyAreSettledTogetherButNoneWhoseLeaseIsLost() {
    outbox.add(delivery("dlv_2")).block();
    Delivery lost = lease(due(NOW).getFirst());
    Delivery kept = lease(due(NOW).getFirst());
    lease(due(LEASE).stream().filter(d -> d.id().equals(lost.id())).findFirst().orElseThrow());

    outbox
        .settle(
            List.of(
                new Settlement(lost, Delivery.Status.SENT, NOW, null),
                new Settlement(kept, Delivery.Status.SENT, NOW, null)))
        .block();

    assertThat(outbox.of(CLINIC, Delivery.Status.SENT, null, 10).collectList().block())
        .extracting(Delivery::id)
        .containsExactly(kept.id());
  }

  @Test
  void ofSeveralLeasedTogetherOneThatSomebodyHasIsLeftOut() {
    outbox.add(delivery("dlv_2")).block();
    List<Delivery> both = due(NOW);
    lease(both.getFirst());

    List<Delivery> leased = Objects.requireNonNull(outbox.lease(both, LEASE).collectList().block());

    assertThat(leased).extracting(Delivery::id).containsExactly(both.getLast().id());
    assertThat(leased).extracting(Delivery::attempts).containsExactly(1);
  }

  @Test
  void theFirstOfEachLaneIsTheEarliestThatIsPending() {
    Delivery sent = delivery("dlv_a", "lane-1", NOW.minusSeconds(9));
    List<Delivery> waiting =
        IntStream.range(0, 12)
            .mapToObj(n -> delivery("dlv_b" + n, "lane-1", NOW.plusSeconds(12 - n)))
            .toList();
    Delivery other = delivery("dlv_c", "lane-2", NOW);
    outbox.add(sent).block();
    settle(lease(sent), Delivery.Status.SENT, NOW, null);
    outbox.add(other).block();

    assertThat(firsts(sent, other)).containsExactly("dlv_c");

    Flux.fromIterable(waiting).concatMap(outbox::add).blockLast();
    assertThat(firsts(other)).containsExactly("dlv_c");
    assertThat(firsts(sent, waiting.getFirst(), other))
        .containsExactlyInAnyOrder("dlv_b11", "dlv_c");
    assertThat(firsts(delivery("dlv_d"))).isEmpty();
  }

  private List<String> firsts(Delivery... some) {
    return Objects.requireNonNull(
        outbox.firstOfLanes(List.of(some)).map(Delivery::id).collectList().block());
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

  private void settle(Delivery leased, Delivery.Status how, Instant at, @Nullable String problem) {
    outbox.settle(List.of(new Settlement(leased, how, at, problem))).block();
  }

  private List<Delivery> due(Instant at) {
    return Objects.requireNonNull(outbox.due(at, 10, Set.of()).collectList().block());
  }

  private static Delivery delivery(String id) {
    return delivery(id, null, NOW);
  }

  private static Delivery delivery(String id, @Nullable String lane, Instant occurredAt) {
    return new Delivery(
        id,
        CLINIC,
        new WebhookId("wh_1"),
        EventType.REPLY_APPROVED,
        "{}",
        REVIEW,
        lane,
        Delivery.Status.QUEUED,
        0,
        0,
        occurredAt,
        NOW,
        NOW,
        null,
        null);
  }
}

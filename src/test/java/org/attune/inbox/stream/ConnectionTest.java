package org.attune.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.attune.access.Actor;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class ConnectionTest {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final Actor ANA = new Actor.Therapist(CLINIC, "ana");
  private static final Actor SAM = new Actor.Supervisor(CLINIC, "sam");
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final FeedInMemory feed = new FeedInMemory();
  private Tail tail = new Tail(CLINIC, feed, 0);

  @BeforeEach
  void grow() {
    feed.grow(1_000);
    tail = new Tail(CLINIC, feed, 1_000);
  }

  @Test
  void whoIsFarBehindGetsEverythingOnceAndInOrder() {
    assertThat(ids(SAM, 3, 997)).isEqualTo(seqs(4, 1_000, 1));
  }

  @Test
  void aTherapistGetsOnlyWhatConcernsThem() {
    assertThat(ids(ANA, 0, 500)).isEqualTo(seqs(1, 999, 2));
  }

  @Test
  void whoGaveAReviewAwayIsToldToo() {
    ReviewChange given =
        new ReviewChange(
            1,
            false,
            "rev_1",
            "ben",
            "ana",
            org.attune.approval.Review.State.PENDING,
            3,
            org.attune.approval.Priority.ROUTINE,
            "supervisor:sam");

    assertThat(given.concerns(ANA)).isTrue();
    assertThat(given.concerns(new Actor.Therapist(CLINIC, "eve"))).isFalse();
  }

  @Test
  void newsArriveAsTheyComeFromMemoryAndOnce() {
    StepVerifier.create(
            events(SAM, 1_000).skip(1).map(event -> Long.toString(event.id())).take(700))
        .then(() -> grown(300))
        .thenAwait()
        .expectNextSequence(seqs(1_001, 1_300, 1))
        .then(() -> grown(400))
        .expectNextSequence(seqs(1_301, 1_700, 1))
        .expectComplete()
        .verify(Duration.ofSeconds(10));
    // Of 700 changes only the tail read, a hundred at a time.
    assertThat(feed.reads.get()).isLessThan(20);
  }

  @Test
  void nothingIsReadForAClientThatTakesNothingAndItMissesNothingAfterwards() {
    StepVerifier.create(events(SAM, 0).skip(1).map(event -> Long.toString(event.id())), 1)
        .expectNext("1")
        .then(() -> grown(2_000))
        .then(() -> feed.reads.set(0))
        .then(() -> grown(1))
        .thenRequest(3_000)
        .expectNextSequence(seqs(2, 3_001, 1))
        .thenCancel()
        .verify(Duration.ofSeconds(10));
  }

  @Test
  void aHeartbeatCarriesThePlaceOfAQuietClient() {
    VirtualTimeScheduler.getOrSet();
    try {
      feed.grow(1); // the 1001st: ana's
      StepVerifier.withVirtualTime(
              () -> events(new Actor.Therapist(CLINIC, "ben"), 1_000).skip(1).take(2))
          .then(() -> tail.advance().block())
          .thenAwait(HEARTBEAT)
          .expectNextMatches(event -> event.equals(ServerEvent.heartbeat(1_001)))
          .thenAwait(HEARTBEAT)
          .expectNextMatches(event -> event.name() == null)
          .verifyComplete();
    } finally {
      VirtualTimeScheduler.reset();
    }
  }

  @Test
  void whoTakesNothingForThreeHeartbeatsCountsAsStalled() {
    StepVerifier.withVirtualTime(
            () -> {
              Connection slow = connection(0);
              slow.events(new Beginning.Resumed(0)).subscribe(new OneOnly());
              return slow.stalled();
            })
        .thenAwait(HEARTBEAT.multipliedBy(2))
        .expectNoEvent(Duration.ofSeconds(1))
        .thenAwait(HEARTBEAT.multipliedBy(3))
        .expectNextCount(1)
        .verifyComplete();
  }

  private static final class OneOnly extends reactor.core.publisher.BaseSubscriber<Object> {
    @Override
    protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
      subscription.request(1);
    }
  }

  private void grown(int count) {
    feed.grow(count);
    tail.advance().block();
  }

  private List<String> ids(Actor actor, long after, int count) {
    return events(actor, after)
        .skip(1)
        .take(count)
        .map(event -> String.valueOf(event.id()))
        .collectList()
        .blockOptional(Duration.ofSeconds(10))
        .orElseThrow();
  }

  private Flux<ServerEvent> events(Actor actor, long after) {
    Beginning beginning = new Beginning.Resumed(after);
    return new Connection(actor, tail, beginning, HEARTBEAT).events(beginning);
  }

  private Connection connection(long after) {
    return new Connection(SAM, tail, new Beginning.Resumed(after), HEARTBEAT);
  }

  private static List<String> seqs(long from, long to, long step) {
    return LongStream.iterate(from, seq -> seq <= to, seq -> seq + step)
        .mapToObj(Long::toString)
        .toList();
  }
}

package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.message;
import static org.attune.approval.ReviewFixture.offered;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.attune.LossyStore;
import org.attune.analysis.Reading;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Connections break while moves are under way: each takes place once or not at all, as told. */
class LostAcknowledgementsIT {
  private static final int LOST = Boolean.getBoolean("attune.long") ? 10_000 : 150;
  private static final int WRITERS = 24;
  private static final int MOVES = 6;

  @TempDir private Path directory;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong applied = new AtomicLong();
  private final AtomicLong untold = new AtomicLong();

  @Test
  @Timeout(600)
  void aMoveIsNeverAppliedTwiceAndItsOutcomeIsFoundOut() throws Exception {
    try (LossyStore store = new LossyStore(directory, 11);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      // makes the indexes
      opened(new MongoReviews(store.direct()));
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        MongoReviews reviews = new MongoReviews(store.throughTheProxy());
        work.add(() -> moveReviews(store, reviews));
      }
      for (Future<Void> done : writers.invokeAll(work)) {
        done.get();
      }
      System.out.printf(
          "lost acknowledgements: %d, moves applied: %d, none twice; outcome not told: %d%n",
          store.proxy().lostAcknowledgements(), applied.get(), untold.get());
    }
  }

  private Void moveReviews(LossyStore store, MongoReviews reviews) {
    while (store.proxy().lostAcknowledgements() < LOST) {
      Review review = opened(reviews);
      for (int i = 0; i < MOVES; i++) {
        Step step = review.state() == Review.State.PENDING ? new Step.Claim() : new Step.Release();
        Outcome.Moved one = (Outcome.Moved) review.take(step, ANA, MONDAY, POLICY);
        Outcome.Moved other = (Outcome.Moved) review.take(step, ANA, MONDAY, POLICY);
        review = rivals(store, reviews, review, one, other);
      }
      checkHistory(store, review);
    }
    return null;
  }

  private Review opened(MongoReviews reviews) {
    Opening opening =
        Opening.of(
            message("m-" + next.getAndIncrement()),
            Reading.unread(),
            offered(),
            null,
            MONDAY,
            POLICY);
    // the pipeline tries again as well
    Mono.defer(() -> reviews.open(opening.review(), opening.event()))
        .retryWhen(Retry.fixedDelay(2_000, Duration.ofMillis(5)))
        .block();
    return opening.review();
  }

  /** Two ask for the same step at once: one moves the review, and no other is told that it did. */
  private Review rivals(
      LossyStore store, MongoReviews reviews, Review from, Outcome.Moved one, Outcome.Moved other) {
    List<String> told =
        Objects.requireNonNull(
            Mono.zip(told(reviews, from, one), told(reviews, from, other))
                .map(both -> List.of(both.getT1(), both.getT2()))
                .block());
    Document stored = stored(store, from);
    long version = stored.getLong("version");
    assertThat(version).isBetween(from.version(), from.version() + 1);
    if (version == from.version()) {
      assertThat(told).as("told of a move that did not happen").doesNotContain("true");
      assertThat(told)
          .as("both refused though nobody moved")
          .isNotEqualTo(List.of("false", "false"));
      untold.incrementAndGet();
      return from;
    }
    applied.incrementAndGet();
    assertThat(told.stream().filter("true"::equals).count()).isLessThanOrEqualTo(1);
    if (!told.contains("true")) {
      assertThat(told).as("refused though it happened").contains("unknown");
      untold.incrementAndGet();
    }
    return one.next();
  }

  private static Mono<String> told(MongoReviews reviews, Review from, Outcome.Moved moved) {
    return reviews
        .move(from.version(), moved)
        .map(String::valueOf)
        .onErrorResume(MongoException.class, unknown -> Mono.just("unknown"));
  }

  private static Document stored(LossyStore store, Review review) {
    return Objects.requireNonNull(
        Mono.from(
                store
                    .direct()
                    .getCollection("reviews")
                    .find(new Document("_id", review.facts().id().value())))
            .block());
  }

  private static void checkHistory(LossyStore store, Review review) {
    Document stored = stored(store, review);
    List<String> events =
        stored.getList("events", Document.class).stream()
            .map(event -> event.getString("id"))
            .toList();
    assertThat(stored.getLong("version")).isEqualTo(review.version());
    assertThat(events).doesNotHaveDuplicates().hasSize((int) review.version());
  }
}

package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.CLINIC;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.approval;
import static org.attune.approval.ReviewFixture.message;
import static org.attune.approval.ReviewFixture.offered;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.attune.StoreUnderTest;
import org.attune.analysis.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves a review for good: an approved reply, or everything when its patient is erased. */
class ReviewsLeavingIT {
  private static final Instant LEFT = MONDAY.plus(POLICY.undo());

  @TempDir Path directory;
  private StoreUnderTest store;
  private MongoReviews reviews;

  @BeforeEach
  void open() {
    store = new StoreUnderTest(directory);
    reviews = new MongoReviews(store.database());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aReplyThatNothingHoldsBackIsReleasedAsItIsRecorded() {
    Review approved = approved();
    Outcome.Moved undo = Taking.moved(approved, new Step.Undo(), ANA, MONDAY);

    reviews.markRecorded(unrecorded(), LEFT).block();

    assertThat(Objects.requireNonNull(reviews.unannounced(LEFT, 10).blockFirst()).released())
        .isTrue();
    assertThat(reviews.move(approved.version(), undo).block()).isFalse();
  }

  @Test
  void anErasedReviewIsEmptyAndAnnouncesNothing() {
    Review approved = approved();
    Outcome.Moved emptied = new Transition(approved, ANA, MONDAY, POLICY).erased("PATIENT_ASKED");

    assertThat(reviews.erase(approved.version() - 1, emptied).block()).isFalse();
    assertThat(reviews.erase(approved.version(), emptied).block()).isTrue();

    ReviewId id = approved.facts().id();
    assertThat(reviews.isRecorded(id).block()).isFalse();
    reviews.markRecorded(unrecorded(), LEFT).block();
    assertThat(reviews.isRecorded(id).block()).isTrue();
    assertThat(reviews.unannounced(LEFT, 10).collectList().block()).isEmpty();
    Review left = Objects.requireNonNull(reviews.find(CLINIC, id).block());
    assertThat(left.facts().isErased()).isTrue();
    assertThat(left.toString()).doesNotContain("Thanks", "Sam", "patient-1");
  }

  private Review approved() {
    Opening opening = Opening.of(message("m-1"), Reading.unread(), offered(), null, MONDAY, POLICY);
    reviews.open(opening.review(), opening.event()).block();
    Outcome.Moved moved = Taking.moved(opening.review(), approval("Thanks."), ANA, MONDAY);
    assertThat(reviews.move(1, moved).block()).isTrue();
    return moved.next();
  }

  private Reviews.Unsettled unrecorded() {
    return Objects.requireNonNull(reviews.unrecorded(10).blockFirst());
  }
}

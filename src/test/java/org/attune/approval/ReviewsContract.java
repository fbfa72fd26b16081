package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.CLINIC;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.approval;

import java.util.List;
import java.util.Objects;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every store of reviews does. */
abstract class ReviewsContract extends QueueContract {
  private static final java.time.Instant LEFT = MONDAY.plus(POLICY.undo());

  @Test
  void anOpenedReviewComesBackWholeAndOpeningAgainChangesNothing() {
    Review.Pending review = opened("m-1", Reading.unread());
    Review claimed = move(review, new Step.Claim());

    opened("m-1", Reading.unread());

    assertThat(find(review.facts().id())).isEqualTo(claimed);
  }

  @Test
  void everyStateSurvivesTheStore() {
    Review.Pending review = opened("m-1", Reading.unread());

    Review escalated = move(review, new Step.Escalate("unsure"));
    assertThat(find(review.facts().id())).isEqualTo(escalated);
    Review approved = move(escalated, approval("Exactly  this.\n"));
    Review.Approved stored = (Review.Approved) find(review.facts().id());
    assertThat(stored.reply().text()).isEqualTo("Exactly  this.\n");
    assertThat(stored.reply().approvedBy()).isEqualTo("ana");
    assertThat(stored.progress()).isEqualTo(approved.progress());
  }

  @Test
  void everyOpenAndSettledStateComesBackAsItWas() {
    TenantPolicy trainee =
        PolicyFixture.with(
            PolicyFixture.with("twoPersonApproval", "TRAINEES"), "traineeIds", List.of("ana"));
    Review.Pending proposed = opened("m-1", Reading.unread());
    Outcome.Moved proposal =
        (Outcome.Moved) proposed.take(approval("Thanks."), ANA, MONDAY, trainee);
    assertThat(reviews.move(1, proposal).block()).isTrue();
    Step.Decline decline = new Step.Decline(Step.DeclineReason.DUPLICATE, "twice");
    Review declined = move(opened("m-2", Reading.unread()), decline);
    Review closed = move(opened("m-3", Reading.unread()), new Step.Close("moved away"));
    Review snoozed =
        move(opened("m-4", Reading.unread()), new Step.Snooze(MONDAY.plusSeconds(60), "later"));
    Review claimed = move(opened("m-5", Reading.unread()), new Step.Claim());

    assertThat(find(proposed.facts().id())).isEqualTo(proposal.next());
    for (Review review : List.of(declined, closed, snoozed, claimed)) {
      assertThat(find(review.facts().id())).isEqualTo(review);
    }
  }

  @Test
  void aReplyIsToldOfAfterTheUndoWindowOnlyAndNotTakenBackOnceItLeaves() {
    Review approved = move(opened("m-1", Reading.unread()), approval("Thanks."));
    Outcome.Moved undo = Taking.moved(approved, new Step.Undo(), ANA, MONDAY);
    reviews
        .markRecorded(Objects.requireNonNull(reviews.unrecorded(10).blockFirst()), MONDAY)
        .block();

    assertThat(reviews.unannounced(LEFT.minusMillis(1), 10).collectList().block()).isEmpty();
    Reviews.Unsettled due = Objects.requireNonNull(reviews.unannounced(LEFT, 10).blockFirst());
    assertThat(reviews.release(due).block()).isTrue();

    assertThat(reviews.move(approved.version(), undo).block()).isFalse();
    assertThat(reviews.release(due).block()).as("again after a crash").isTrue();
  }

  @Test
  void aReplyThatWasTakenBackIsNotReleased() {
    Review approved = move(opened("m-1", Reading.unread()), approval("Thanks."));
    reviews
        .markRecorded(Objects.requireNonNull(reviews.unrecorded(10).blockFirst()), MONDAY)
        .block();
    Reviews.Unsettled due = Objects.requireNonNull(reviews.unannounced(LEFT, 10).blockFirst());

    move(approved, new Step.Undo());

    assertThat(reviews.release(due).block()).isFalse();
    assertThat(reviews.unannounced(LEFT, 10).collectList().block())
        .as("the undo is not in the ledger yet")
        .isEmpty();
  }

  @Test
  void openReviewsOfAConversationAreFoundByPatientToo() {
    opened("m-1", Reading.unread());
    move(opened("m-2", Reading.unread()), new Step.Close("done"));

    assertThat(openIn("conversation-1", "patient-1"))
        .extracting(review -> review.facts().externalId())
        .containsExactly("m-1");
    assertThat(openIn("conversation-1", "somebody")).isEmpty();
  }

  private List<Review> openIn(String conversation, String patient) {
    return Objects.requireNonNull(
        reviews.openIn(CLINIC, conversation, patient).collectList().block());
  }

  @Test
  void ofTwoStepsFromTheSameVersionOnlyOneIsStored() {
    Review.Pending review = opened("m-1", Reading.unread());
    Outcome.Moved claim = (Outcome.Moved) review.take(new Step.Claim(), ANA, MONDAY, POLICY);
    Outcome.Moved decline =
        (Outcome.Moved) review.take(new Step.Decline("phoned"), ANA, MONDAY, POLICY);

    List<Boolean> results =
        Objects.requireNonNull(
            Flux.merge(
                    reviews.move(1, claim),
                    reviews.move(1, decline),
                    reviews.move(1, claim),
                    reviews.move(1, decline))
                .collectList()
                .block());

    assertThat(results).filteredOn(done -> done).hasSize(1);
  }

  @Test
  void noticesWaitUntilTheEventsAreInTheLedger() {
    Review.Pending review = opened("m-1", Reading.unread());
    move(review, approval("Thanks."));

    assertThat(reviews.unannounced(LEFT, 10).collectList().block()).isEmpty();
    Reviews.Unsettled unrecorded = Objects.requireNonNull(reviews.unrecorded(10).blockFirst());
    assertThat(unrecorded.events())
        .extracting(event -> event.action())
        .containsExactly("review.opened", "review.approved");

    assertThat(reviews.markRecorded(unrecorded, MONDAY).block()).isTrue();

    assertThat(reviews.unrecorded(10).collectList().block()).isEmpty();
    Reviews.Unsettled unannounced =
        Objects.requireNonNull(reviews.unannounced(LEFT, 10).blockFirst());
    assertThat(unannounced.notices())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.REPLY_APPROVED);
    assertThat(reviews.markAnnounced(unannounced).block()).isTrue();
    assertThat(reviews.unannounced(LEFT, 10).collectList().block()).isEmpty();
  }

  @Test
  void eventsThatCameMeanwhileAreNotClearedUnseen() {
    Review.Pending review = opened("m-1", Reading.unread());
    Reviews.Unsettled seen = Objects.requireNonNull(reviews.unrecorded(10).blockFirst());
    move(review, new Step.Claim());

    assertThat(reviews.markRecorded(seen, MONDAY).block()).isFalse();

    assertThat(Objects.requireNonNull(reviews.unrecorded(10).blockFirst()).events()).hasSize(2);
  }

  @Test
  void aTherapistsApprovedReviewsAreFoundAndNoOthers() {
    move(opened("m-1", Reading.unread()), approval("One."));
    move(opened("m-2", Reading.unread()), approval("Two."));
    move(opened("m-3", Reading.unread()), new Step.Decline("phoned"));
    opened("m-4", Reading.unread());

    assertThat(reviews.lastApproved(CLINIC, "ana", 10).collectList().block())
        .extracting(review -> review.reply().text())
        .containsExactlyInAnyOrder("One.", "Two.");
    assertThat(reviews.lastApproved(CLINIC, "ana", 1).collectList().block()).hasSize(1);
    assertThat(reviews.lastApproved(CLINIC, "ben", 10).collectList().block()).isEmpty();
  }
}

package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.CLINIC;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.message;
import static org.attune.approval.ReviewFixture.offered;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of every store of reviews. */
abstract class QueueContract {
  Reviews reviews;

  /** A store without reviews. */
  abstract Reviews empty();

  @BeforeEach
  void open() {
    reviews = empty();
  }

  @Test
  void theQueueIsPagedByUrgencyWithoutGapOrRepetition() {
    for (int i = 0; i < 7; i++) {
      opened("routine-" + i, Reading.unread());
    }
    opened("risk", ReviewFixture.withRisk(new Risk(Risk.Level.R4, Set.of(), 1, List.of())));
    List<String> seen = new ArrayList<>();
    Reviews.Cursor cursor = null;

    for (List<Reviews.Queued> page = page(cursor); !page.isEmpty(); page = page(cursor)) {
      page.forEach(queued -> seen.add(queued.review().facts().externalId()));
      Reviews.Queued last = page.getLast();
      Facts facts = last.review().facts();
      cursor =
          new Reviews.Cursor(last.rank(), facts.receivedAt().toEpochMilli(), facts.id().value());
    }

    assertThat(seen).hasSize(8).doesNotHaveDuplicates().startsWith("risk");
  }

  @Test
  void aQueueHoldsOnlyOnesOwnReviews() {
    opened("m-1", Reading.unread());

    assertThat(page(CLINIC, "ben")).isEmpty();
    assertThat(page(new TenantId("other"), null)).isEmpty();
    assertThat(page(CLINIC, null)).hasSize(1);
  }

  @Test
  void whatAQueueShowsOfAReviewIsAsItStands() {
    Review saved = move(opened("m-1", Reading.unread()), new Step.SaveDraft("Thank", null));

    Review queued = page(CLINIC, "ana").getFirst().review();

    assertThat(queued.progress())
        .usingRecursiveComparison()
        .ignoringFields("history", "draft")
        .isEqualTo(saved.progress());
    assertThat(queued.facts().priority()).isEqualTo(saved.facts().priority());
    assertThat(queued.facts().dueAt()).isEqualTo(saved.facts().dueAt());
  }

  /** To somebody else than its therapist. */
  private void pass(Review.Pending opened, String to) {
    Progress progress =
        opened.progress().with(new Progress.Happening(MONDAY, "system:attune", "passed on", null));
    Review.Escalated passed = new Review.Escalated(opened.facts(), progress, "unacknowledged", to);
    assertThat(
            reviews.move(1, new Outcome.Moved(passed, Optional.empty(), Optional.empty())).block())
        .isTrue();
  }

  @Test
  void whatWasPassedToSomebodyIsPagedWithoutGapOrRepetition() {
    for (int i = 0; i < 4; i++) {
      opened("own-" + i, Reading.unread());
      pass(opened("passed-" + i, Reading.unread()), "duty");
    }
    List<String> seen = new ArrayList<>();
    Reviews.Cursor cursor = null;

    for (List<Reviews.Queued> page = duty(cursor); !page.isEmpty(); page = duty(cursor)) {
      assertThat(page).hasSizeLessThanOrEqualTo(3);
      page.forEach(queued -> seen.add(queued.review().facts().externalId()));
      Facts last = page.getLast().review().facts();
      cursor =
          new Reviews.Cursor(
              page.getLast().rank(), last.receivedAt().toEpochMilli(), last.id().value());
    }

    assertThat(seen).containsExactlyInAnyOrder("passed-0", "passed-1", "passed-2", "passed-3");
  }

  private List<Reviews.Queued> duty(Reviews.@Nullable Cursor after) {
    Reviews.Query query = new Reviews.Query(CLINIC, "duty", Review.State.OPEN, after, 3);
    return Objects.requireNonNull(reviews.page(query).collectList().block());
  }

  @Test
  void whatWasPassedToSomebodyStandsInTheirQueue() {
    Review.Pending opened = opened("m-1", Reading.unread());
    pass(opened, "duty");
    Reviews.Query duty = new Reviews.Query(CLINIC, "duty", Review.State.OPEN, null, 3);

    assertThat(reviews.page(duty).collectList().block())
        .extracting(queued -> queued.review().facts().id())
        .containsExactly(opened.facts().id());
  }

  private List<Reviews.Queued> page(Reviews.@Nullable Cursor after) {
    List<Review.State> pending = List.of(Review.State.PENDING);
    return Objects.requireNonNull(
        reviews.page(new Reviews.Query(CLINIC, "ana", pending, after, 3)).collectList().block());
  }

  private List<Reviews.Queued> page(TenantId tenant, @Nullable String therapist) {
    List<Review.State> pending = List.of(Review.State.PENDING);
    return Objects.requireNonNull(
        reviews.page(new Reviews.Query(tenant, therapist, pending, null, 3)).collectList().block());
  }

  final Review.Pending opened(String externalId, Reading reading) {
    Opening opening = Opening.of(message(externalId), reading, offered(), null, MONDAY, POLICY);
    reviews.open(opening.review(), opening.event()).block();
    return opening.review();
  }

  final Review move(Review from, Step step) {
    Outcome.Moved moved = (Outcome.Moved) from.take(step, ANA, MONDAY, POLICY);
    assertThat(reviews.move(from.version(), moved).block()).isTrue();
    return moved.next();
  }

  final Review find(ReviewId id) {
    return Objects.requireNonNull(reviews.find(CLINIC, id).block());
  }
}

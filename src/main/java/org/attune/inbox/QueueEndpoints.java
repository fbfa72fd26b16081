package org.attune.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.access.Permission;
import org.attune.approval.Review;
import org.attune.approval.Reviews;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The queue: a therapist's own reviews, a supervisor's whole tenant, most urgent first. */
@RestController
class QueueEndpoints {
  private static final int MAX_LIMIT = 200;

  private final Reviews reviews;
  private final Clock clock;

  QueueEndpoints(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  /** One page and the cursor of the next; null at the end. */
  record QueueView(List<ReviewItem> items, @Nullable String nextCursor) {}

  @GetMapping("/api/v1/reviews")
  Mono<ResponseEntity<Object>> queue(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    if (limit < 1 || limit > MAX_LIMIT) {
      return bad("BAD_LIMIT", "limit must be 1 to " + MAX_LIMIT);
    }
    Optional<List<Review.State>> states = states(state);
    if (states.isEmpty()) {
      return bad("BAD_STATE", "state must be one of " + Arrays.toString(Review.State.values()));
    }
    Optional<Reviews.Cursor> after =
        Optional.ofNullable(cursor).filter(c -> !c.isEmpty()).flatMap(QueueCursor::parse);
    if (cursor != null && !cursor.isEmpty() && after.isEmpty()) {
      return bad("BAD_CURSOR", "cursor must be a nextCursor that this queue gave");
    }
    return page(actor, states.get(), after.orElse(null), limit);
  }

  private static Optional<List<Review.State>> states(@Nullable String state) {
    if (state == null || state.isEmpty()) {
      return Optional.of(Review.State.OPEN);
    }
    return Arrays.stream(Review.State.values())
        .filter(known -> known.name().equals(state.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(List::of);
  }

  private Mono<ResponseEntity<Object>> page(
      Actor actor, List<Review.State> states, Reviews.@Nullable Cursor after, int limit) {
    String person = actor.may(Permission.READ_ALL_REVIEWS) ? null : actor.id();
    return reviews
        .page(new Reviews.Query(actor.tenant(), person, states, after, limit + 1))
        .collectList()
        .map(found -> ResponseEntity.ok(view(found, limit)));
  }

  /** One more than asked for was read, to tell whether there is a next page. */
  private QueueView view(List<Reviews.Queued> found, int limit) {
    boolean more = found.size() > limit;
    List<Reviews.Queued> page = more ? found.subList(0, limit) : found;
    Instant now = clock.instant();
    return new QueueView(
        page.stream().map(queued -> ReviewItem.of(queued.review(), now)).toList(),
        more ? QueueCursor.after(page.getLast()) : null);
  }

  private static Mono<ResponseEntity<Object>> bad(String code, String detail) {
    return Mono.just(Problem.response(HttpStatus.BAD_REQUEST, code, detail));
  }
}

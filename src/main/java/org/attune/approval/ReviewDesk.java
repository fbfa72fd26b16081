package org.attune.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.attune.access.Actor;
import org.attune.access.Actor.Therapist;
import org.attune.access.Permission;
import org.attune.analysis.Reading;
import org.attune.conversation.Message;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where therapists decide: finds the review, takes the step, stores it whole or not at all. */
@Service
public class ReviewDesk {
  private final Reviews reviews;
  private final ReplyJudge judge;
  private final Recorder recorder;
  private final Clock clock;

  ReviewDesk(Reviews reviews, ReplyJudge judge, Recorder recorder, Clock clock) {
    this.reviews = reviews;
    this.judge = judge;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Puts a message before its therapist; repeating it changes nothing. */
  public Mono<Void> open(Message message, @Nullable Reading reading, Suggestions suggestions) {
    Opening opening = Opening.of(message, reading, suggestions, now());
    return reviews.open(opening.review(), opening.event()).doOnSuccess(done -> recorder.wake());
  }

  /** Puts a seeded check before a therapist; the same case twice changes nothing. */
  public Mono<ReviewId> openCheck(
      Therapist who, SeededCheck check, Reading reading, Suggestions suggestions) {
    Message message = check.addressedTo(who, now());
    Opening opening = Opening.of(message, reading, suggestions, check, now());
    return reviews
        .open(opening.review(), opening.event())
        .doOnSuccess(done -> recorder.wake())
        .thenReturn(opening.review().facts().id());
  }

  /** The review, where the actor may see it: a therapist's own, or any of the tenant. */
  public Mono<Review> find(Actor actor, ReviewId id) {
    return reviews.find(actor.tenant(), id).filter(review -> visible(review, actor));
  }

  private static boolean visible(Review review, Actor actor) {
    return actor.may(Permission.READ_ALL_REVIEWS) || isOwn(review, actor);
  }

  private static boolean isOwn(Review review, Actor actor) {
    return actor instanceof Therapist therapist
        && therapist.may(Permission.DECIDE_OWN_REVIEWS)
        && review.facts().therapistId().equals(therapist.id());
  }

  /**
   * Approves exactly {@code text}.
   *
   * @param overrideReason why blocking rules do not apply here, where policy lets them be
   *     overridden
   */
  public Mono<Outcome> approve(
      Therapist who,
      ReviewId id,
      ExpectedVersion expected,
      String text,
      @Nullable String basedOn,
      @Nullable String overrideReason) {
    return withReview(
        who,
        id,
        review ->
            judge
                .judged(review.facts(), text, basedOn, overrideReason)
                .flatMap(step -> taken(review, who, expected, step)));
  }

  /** Takes any other step. */
  public Mono<Outcome> take(Therapist who, ReviewId id, ExpectedVersion expected, Step step) {
    return withReview(who, id, review -> taken(review, who, expected, step));
  }

  private Mono<Outcome> withReview(
      Therapist who, ReviewId id, Function<Review, Mono<Outcome>> work) {
    return reviews
        .find(who.tenant(), id)
        .filter(review -> isOwn(review, who))
        .flatMap(work)
        .defaultIfEmpty(new Outcome.Refused(new Refusal.Unknown()));
  }

  /**
   * A step that the state forbids is refused as such even where the version is stale, as RFC 9110
   * 13.2.1 asks: preconditions only matter for requests that would otherwise succeed.
   */
  private Mono<Outcome> taken(Review review, Therapist who, ExpectedVersion expected, Step step) {
    return switch (review.take(step, who, now())) {
      case Outcome.Refused refused -> Mono.just(refused);
      case Outcome.Moved moved ->
          expected.matches(review.version())
              ? stored(review, moved)
              : Mono.just(new Outcome.Refused(new Refusal.Stale(review.version())));
    };
  }

  private Mono<Outcome> stored(Review from, Outcome.Moved moved) {
    return reviews
        .move(from.version(), moved)
        .map(done -> outcome(done, moved))
        .doOnNext(outcome -> recorder.wake());
  }

  /** Somebody else's step came between reading and storing. */
  private static Outcome outcome(boolean stored, Outcome.Moved moved) {
    return stored ? moved : new Outcome.Refused(new Refusal.Stale(moved.next().version()));
  }

  /** The store keeps milliseconds; what is answered must equal what is read back. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

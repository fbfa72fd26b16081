package org.attune.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.attune.access.Actor;
import org.attune.access.Actor.Therapist;
import org.attune.access.Permission;
import org.attune.access.Role;
import org.attune.access.account.Accounts;
import org.attune.access.policy.TenantPolicies;
import org.attune.analysis.Reading;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.suggestion.Check;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where people decide: finds the review, takes the step, stores it whole or not at all. */
@Service
public class ReviewDesk {
  private final Reviews reviews;
  private final ReplyJudge judge;
  private final Recorder recorder;
  private final TenantPolicies policies;
  private final Accounts accounts;
  private final Clock clock;

  ReviewDesk(
      Reviews reviews,
      ReplyJudge judge,
      Recorder recorder,
      TenantPolicies policies,
      Accounts accounts,
      Clock clock) {
    this.reviews = reviews;
    this.policies = policies;
    this.accounts = accounts;
    this.judge = judge;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * Puts a message before its therapist; repeating it changes nothing, unless the reading differs.
   * Other open reviews of the conversation are marked: their drafts do not know of this message.
   *
   * @param lastHeard when the patient last wrote before; null for a first message
   */
  public Mono<Void> open(
      Message message,
      @Nullable Reading reading,
      Suggestions suggestions,
      @Nullable Instant lastHeard) {
    return policies
        .of(message.tenant())
        .map(policy -> Opening.of(message, reading, suggestions, lastHeard, now(), policy))
        .flatMap(this::opened)
        .then(outdatedBy(message))
        .doOnSuccess(done -> recorder.wake());
  }

  private Mono<Boolean> opened(Opening opening) {
    return reviews
        .open(opening.review(), opening.event())
        .flatMap(isNew -> isNew ? Mono.just(true) : reread(opening.review().facts()));
  }

  /** The message was read before, perhaps by other models: a crash came in between. */
  private Mono<Boolean> reread(Facts read) {
    return reviews
        .find(read.tenant(), read.id())
        .filter(found -> found.isOpen() && !found.facts().isReadAs(read.reading()))
        .flatMap(found -> take(found, new Step.Reread(read.reading(), read.suggestions())))
        .defaultIfEmpty(false);
  }

  private Mono<Void> outdatedBy(Message message) {
    return reviews
        .openIn(message.tenant(), message.conversationId(), message.patientId())
        .filter(review -> review.facts().isOutdatedBy(message))
        .filter(review -> !isMarked(review, message.id()))
        .concatMap(review -> take(review, new Step.PatientWrote(message.id())))
        .then();
  }

  private static boolean isMarked(Review review, MessageId message) {
    Progress.Stale stale = review.progress().stale();
    return stale != null && message.equals(stale.message());
  }

  /**
   * Takes a step that nobody asked for. An error where somebody else's step came in between, so
   * that the caller does it all again.
   */
  public Mono<Boolean> take(Review review, Step.Unasked step) {
    Actor attune = new Actor.SystemActor(review.facts().tenant());
    return policies
        .of(attune.tenant())
        .map(policy -> review.take(step, attune, now(), policy))
        .flatMap(outcome -> unasked(review, outcome));
  }

  private Mono<Boolean> unasked(Review review, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> Mono.just(false);
      case Outcome.Moved moved ->
          reviews
              .move(review.version(), moved)
              .filter(done -> done)
              .switchIfEmpty(Mono.error(() -> new IllegalStateException("changed meanwhile")))
              .doOnNext(done -> recorder.wake());
    };
  }

  /**
   * Forgets what the review of a message says, whatever its state, and withdraws what has not begun
   * to leave; true once that is done and recorded, or where there is no such review.
   *
   * @param who on whose behalf
   */
  public Mono<Boolean> erase(Actor who, MessageId message, String reason) {
    return reviews
        .find(who.tenant(), ReviewId.of(message))
        .flatMap(review ->
            review.facts().isErased()
                ? reviews.isRecorded(review.facts().id())
                : erased(review, who, reason))
        .defaultIfEmpty(true);
  }

  /** Not done yet: its entry has to reach the ledger first. */
  private Mono<Boolean> erased(Review review, Actor who, String reason) {
    return policies
        .of(who.tenant())
        .map(policy -> new Transition(review, who, now(), policy).erased(reason))
        .flatMap(emptied -> reviews.erase(review.version(), emptied))
        .doOnNext(done -> recorder.wake())
        .thenReturn(false);
  }

  /** Puts a seeded check before a therapist; the same case twice changes nothing. */
  public Mono<ReviewId> openCheck(
      Therapist who, SeededCheck check, Reading reading, Suggestions suggestions) {
    return policies
        .of(who.tenant())
        .map(policy -> Opening.of(check, who, reading, suggestions, now(), policy))
        .flatMap(opening -> reviews.open(opening.review(), opening.event()))
        .doOnNext(isNew -> recorder.wake())
        .thenReturn(ReviewId.of(check.addressedTo(who, now()).id()));
  }

  /** The review, where the actor may see it: a therapist's own, or any of the tenant. */
  public Mono<Review> find(Actor actor, ReviewId id) {
    return reviews.find(actor.tenant(), id).filter(review -> concerns(review, actor));
  }

  /** One's own, what was passed to one, or all of the tenant's. */
  private static boolean concerns(Review review, Actor actor) {
    boolean own =
        actor.may(Permission.DECIDE_OWN_REVIEWS) && review.facts().therapistId().equals(actor.id());
    boolean passed = review instanceof Review.Escalated e && actor.id().equals(e.to());
    return own || passed || actor.may(Permission.READ_ALL_REVIEWS);
  }

  /**
   * Approves exactly {@code text}.
   *
   * @param overrideReason why blocking rules do not apply here, where policy lets them be
   *     overridden
   */
  public Mono<Outcome> approve(
      Actor who,
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

  /**
   * The guardrails' word on a text that is still being written: the very checks that approval asks,
   * one a rule. Empty where the actor may not see the review.
   */
  public Mono<List<Check>> checked(Actor actor, ReviewId id, String text) {
    return find(actor, id)
        .flatMap(review -> judge.judged(review.facts(), text, null, null))
        .map(Step.Approve::checks);
  }

  /** Passes the review to another therapist of the tenant. */
  public Mono<Outcome> reassign(
      Actor who, ReviewId id, ExpectedVersion expected, Step.Reassign step) {
    return accounts
        .named(who.tenant() + "/" + step.to())
        .filter(account -> account.role() == Role.THERAPIST)
        .flatMap(account -> take(who, id, expected, step))
        .defaultIfEmpty(Outcome.refused(Refusal.Code.UNKNOWN_THERAPIST));
  }

  /** Takes any other step. */
  public Mono<Outcome> take(Actor who, ReviewId id, ExpectedVersion expected, Step.Asked step) {
    return withReview(who, id, review -> taken(review, who, expected, step));
  }

  private Mono<Outcome> withReview(Actor who, ReviewId id, Function<Review, Mono<Outcome>> work) {
    return find(who, id).flatMap(work).defaultIfEmpty(new Outcome.Refused(new Refusal.Unknown()));
  }

  private Mono<Outcome> taken(Review review, Actor who, ExpectedVersion expected, Step.Asked step) {
    return policies
        .of(who.tenant())
        .flatMap(policy -> stored(review, expected, step, review.take(step, who, now(), policy)));
  }

  /**
   * A step that the state forbids is refused as such even where the version is stale, as RFC 9110
   * 13.2.1 asks: preconditions only matter for requests that would otherwise succeed.
   */
  private Mono<Outcome> stored(
      Review from, ExpectedVersion expected, Step.Asked step, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused refused -> Mono.just(refused);
      case Outcome.Moved moved when !expected.matches(from.version()) ->
          Mono.just(new Outcome.Refused(new Refusal.Stale(from.version())));
      case Outcome.Moved moved when isUnseen(from, expected, step) ->
          Mono.just(Outcome.refused(Refusal.Code.STALE_DRAFT));
      case Outcome.Moved moved ->
          reviews
              .move(from.version(), moved)
              .map(done -> outcome(done, moved))
              .doOnNext(done -> recorder.wake());
    };
  }

  /** "Whatever stands there now" is no look at what has changed since the drafts were made. */
  private static boolean isUnseen(Review from, ExpectedVersion expected, Step.Asked step) {
    return step instanceof Step.Approve
        && expected instanceof ExpectedVersion.Any
        && from.progress().stale() != null;
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

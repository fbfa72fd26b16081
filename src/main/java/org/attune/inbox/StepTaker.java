package org.attune.inbox;

import java.util.Optional;
import org.attune.access.Actor;
import org.attune.approval.ExpectedVersion;
import org.attune.approval.Outcome;
import org.attune.approval.Review;
import org.attune.approval.ReviewDesk;
import org.attune.approval.ReviewId;
import org.attune.approval.Step;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes steps against the version that the client has seen; answers with the review as it is. */
@Component
class StepTaker {
  private final ReviewDesk desk;
  private final ReviewDetails details;

  StepTaker(ReviewDesk desk, ReviewDetails details) {
    this.desk = desk;
    this.details = details;
  }

  /** Whose step on which review, against which version. */
  record Target(Actor actor, String id, @Nullable String ifMatch) {
    ReviewId review() {
      return new ReviewId(id);
    }
  }

  /** Work at the desk against an expected version. */
  interface Work {
    Mono<Outcome> on(ExpectedVersion expected);
  }

  Mono<ResponseEntity<Object>> take(Target target, Step.Asked step) {
    return perform(target, expected -> desk.take(target.actor(), target.review(), expected, step));
  }

  Mono<ResponseEntity<Object>> perform(Target target, Work work) {
    Optional<ExpectedVersion> expected = IfMatch.parse(target.ifMatch());
    return expected
        .map(version -> work.on(version).flatMap(outcome -> answered(outcome)))
        .orElseGet(() -> Mono.just(Refusals.preconditionRequired()));
  }

  private Mono<ResponseEntity<Object>> answered(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Moved moved -> shown(moved.next());
      case Outcome.Refused refused -> Mono.just(Refusals.response(refused.refusal()));
    };
  }

  /** Records that the actor is about to be shown the review. */
  Mono<Void> read(Actor actor, Review review) {
    return details.read(actor, review);
  }

  Mono<ResponseEntity<Object>> shown(Review review) {
    return details
        .of(review)
        .map(detail ->
            ResponseEntity.ok().eTag(IfMatch.entityTag(review.version())).body((Object) detail));
  }

  static Mono<ResponseEntity<Object>> bad(FieldFault fault) {
    return Mono.just(Problem.invalid(fault));
  }
}

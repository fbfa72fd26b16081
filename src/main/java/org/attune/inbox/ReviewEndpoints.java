package org.attune.inbox;

import static org.attune.inbox.Requests.MAX_REASON_CHARACTERS;
import static org.attune.inbox.Requests.MAX_REPLY_CHARACTERS;
import static org.attune.inbox.Requests.fault;

import java.util.Objects;
import java.util.function.Function;
import org.attune.access.Actor;
import org.attune.access.Actor.Therapist;
import org.attune.approval.ExpectedVersion;
import org.attune.approval.Outcome;
import org.attune.approval.Refusal;
import org.attune.approval.Review;
import org.attune.approval.ReviewDesk;
import org.attune.approval.ReviewId;
import org.attune.approval.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One review: read it, and take a step. Every answer carries the review as it is now. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class ReviewEndpoints {
  private final ReviewDesk desk;
  private final ReviewDetails details;
  private final Looks looks;

  ReviewEndpoints(ReviewDesk desk, ReviewDetails details, Looks looks) {
    this.desk = desk;
    this.details = details;
    this.looks = looks;
  }

  @GetMapping
  Mono<ResponseEntity<Object>> read(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return desk.find(actor, new ReviewId(id))
        .flatMap(review -> looks.noted(actor, review).then(shown(review)))
        .defaultIfEmpty(Refusals.response(new Refusal.Unknown()));
  }

  @PostMapping("/claim")
  Mono<ResponseEntity<Object>> claim(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return step(actor, id, ifMatch, new Step.Claim());
  }

  @PostMapping("/release")
  Mono<ResponseEntity<Object>> release(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return step(actor, id, ifMatch, new Step.Release());
  }

  @PostMapping("/decline")
  Mono<ResponseEntity<Object>> decline(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Reason body) {
    return reasoned(actor, id, ifMatch, body.reason(), Step.Decline::new);
  }

  @PostMapping("/escalate")
  Mono<ResponseEntity<Object>> escalate(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Reason body) {
    return reasoned(actor, id, ifMatch, body.reason(), Step.Escalate::new);
  }

  @PostMapping("/acknowledge-risk")
  Mono<ResponseEntity<Object>> acknowledgeRisk(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.RiskAction body) {
    String actionFault = fault(body.action(), MAX_REASON_CHARACTERS);
    if (actionFault != null) {
      return Mono.just(Refusals.badField("action", actionFault));
    }
    String note = body.note() == null || body.note().isBlank() ? null : body.note();
    String noteFault = note == null ? null : fault(note, MAX_REASON_CHARACTERS);
    return noteFault == null
        ? step(actor, id, ifMatch, new Step.AcknowledgeRisk(present(body.action()), note))
        : Mono.just(Refusals.badField("note", noteFault));
  }

  private static String present(@Nullable String checked) {
    return Objects.requireNonNull(checked);
  }

  /** A missing If-Match means "whatever is there": only one's own typing can be overwritten. */
  @PutMapping("/draft")
  Mono<ResponseEntity<Object>> saveDraft(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.DraftText body) {
    String text = Objects.requireNonNullElse(body.text(), "");
    String textFault = text.isBlank() ? null : fault(text, MAX_REPLY_CHARACTERS);
    if (body.text() == null || textFault != null) {
      return Mono.just(
          Refusals.badField("text", Objects.requireNonNullElse(textFault, "is missing")));
    }
    return step(
        actor, id, ifMatch == null ? "*" : ifMatch, new Step.SaveDraft(text, body.basedOn()));
  }

  @PostMapping("/approve")
  Mono<ResponseEntity<Object>> approve(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Approval body) {
    String textFault = fault(body.text(), MAX_REPLY_CHARACTERS);
    if (textFault != null) {
      return Mono.just(Refusals.badField("text", textFault));
    }
    String reason = body.override() == null ? null : body.override().reason();
    String reasonFault = body.override() == null ? null : fault(reason, MAX_REASON_CHARACTERS);
    if (reasonFault != null) {
      return Mono.just(Refusals.badField("override.reason", reasonFault));
    }
    String text = present(body.text());
    return withPrecondition(
        actor,
        ifMatch,
        (therapist, expected) ->
            desk.approve(therapist, new ReviewId(id), expected, text, body.basedOn(), reason));
  }

  private Mono<ResponseEntity<Object>> reasoned(
      Actor actor,
      String id,
      @Nullable String ifMatch,
      @Nullable String reason,
      Function<String, Step> step) {
    String reasonFault = fault(reason, MAX_REASON_CHARACTERS);
    return reasonFault == null
        ? step(actor, id, ifMatch, step.apply(present(reason)))
        : Mono.just(Refusals.badField("reason", reasonFault));
  }

  private Mono<ResponseEntity<Object>> step(
      Actor actor, String id, @Nullable String ifMatch, Step step) {
    return withPrecondition(
        actor,
        ifMatch,
        (therapist, expected) -> desk.take(therapist, new ReviewId(id), expected, step));
  }

  private Mono<ResponseEntity<Object>> withPrecondition(
      Actor actor, @Nullable String ifMatch, Work work) {
    if (!(actor instanceof Therapist therapist)) {
      return Mono.just(Refusals.response(new Refusal.Unknown()));
    }
    return IfMatch.parse(ifMatch)
        .map(expected -> work.on(therapist, expected).flatMap(this::answered))
        .orElseGet(() -> Mono.just(Refusals.preconditionRequired()));
  }

  private interface Work {
    Mono<Outcome> on(Therapist therapist, ExpectedVersion expected);
  }

  private Mono<ResponseEntity<Object>> answered(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Moved moved -> shown(moved.next());
      case Outcome.Refused refused -> Mono.just(Refusals.response(refused.refusal()));
    };
  }

  private Mono<ResponseEntity<Object>> shown(Review review) {
    return details
        .of(review)
        .map(detail ->
            ResponseEntity.ok().eTag(IfMatch.entityTag(review.version())).body((Object) detail));
  }
}

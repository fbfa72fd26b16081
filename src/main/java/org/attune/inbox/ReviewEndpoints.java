package org.attune.inbox;

import static org.attune.inbox.Requests.MAX_REPLY_CHARACTERS;
import static org.attune.inbox.Requests.fault;
import static org.attune.inbox.Requests.optionalFault;
import static org.attune.inbox.Requests.shortFault;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.approval.Refusal;
import org.attune.approval.ReviewDesk;
import org.attune.approval.ReviewId;
import org.attune.approval.Step;
import org.attune.inbox.StepTaker.Target;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
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

/** One review: read it, take it up, pass it on, put it off. Decisions are made elsewhere. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class ReviewEndpoints {
  private final ReviewDesk desk;
  private final ReviewDetails details;
  private final StepTaker steps;
  private final Looks looks;

  ReviewEndpoints(ReviewDesk desk, ReviewDetails details, StepTaker steps, Looks looks) {
    this.desk = desk;
    this.details = details;
    this.steps = steps;
    this.looks = looks;
  }

  @GetMapping
  Mono<ResponseEntity<Object>> read(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return desk.find(actor, new ReviewId(id))
        .delayUntil(review -> details.read(actor, review))
        .flatMap(review -> looks.noted(actor, review).then(steps.shown(review)))
        .defaultIfEmpty(Refusals.response(new Refusal.Unknown()));
  }

  @PostMapping("/claim")
  Mono<ResponseEntity<Object>> claim(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return steps.take(new Target(actor, id, ifMatch), new Step.Claim());
  }

  /** A missing If-Match means "whatever is there": only one's own claim can be renewed. */
  @PostMapping("/renew")
  Mono<ResponseEntity<Object>> renew(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return steps.take(new Target(actor, id, whatever(ifMatch)), new Step.Renew());
  }

  @PostMapping("/release")
  Mono<ResponseEntity<Object>> release(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return steps.take(new Target(actor, id, ifMatch), new Step.Release());
  }

  @PostMapping("/reassign")
  Mono<ResponseEntity<Object>> reassign(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Reassignment body) {
    FieldFault toFault = shortFault("to", body.to());
    FieldFault fault = toFault == null ? shortFault("reason", body.reason()) : toFault;
    if (fault != null) {
      return StepTaker.bad(fault);
    }
    Step.Reassign step = new Step.Reassign(present(body.to()), present(body.reason()));
    Target target = new Target(actor, id, ifMatch);
    return steps.perform(target, expected -> desk.reassign(actor, target.review(), expected, step));
  }

  @PostMapping("/snooze")
  Mono<ResponseEntity<Object>> snooze(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Snooze body) {
    Optional<Instant> until = Requests.instant(body.until());
    if (until.isEmpty()) {
      return StepTaker.bad(
          new FieldFault("until", Code.WRONG_VALUE, "must be a time such as 2026-03-02T08:00:00Z"));
    }
    FieldFault reasonFault = shortFault("reason", body.reason());
    return reasonFault == null
        ? steps.take(
            new Target(actor, id, ifMatch), new Step.Snooze(until.get(), present(body.reason())))
        : StepTaker.bad(reasonFault);
  }

  @PostMapping("/escalate")
  Mono<ResponseEntity<Object>> escalate(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Reason body) {
    FieldFault reasonFault = shortFault("reason", body.reason());
    return reasonFault == null
        ? steps.take(new Target(actor, id, ifMatch), new Step.Escalate(present(body.reason())))
        : StepTaker.bad(reasonFault);
  }

  @PostMapping("/acknowledge-risk")
  Mono<ResponseEntity<Object>> acknowledgeRisk(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.RiskAction body) {
    FieldFault actionFault = shortFault("action", body.action());
    if (actionFault != null) {
      return StepTaker.bad(actionFault);
    }
    FieldFault noteFault = optionalFault("note", body.note());
    String note = body.note() == null || body.note().isBlank() ? null : body.note();
    return noteFault == null
        ? steps.take(
            new Target(actor, id, ifMatch), new Step.AcknowledgeRisk(present(body.action()), note))
        : StepTaker.bad(noteFault);
  }

  /** A missing If-Match means "whatever is there": only one's own typing can be overwritten. */
  @PutMapping("/draft")
  Mono<ResponseEntity<Object>> saveDraft(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.DraftText body) {
    String text = Objects.requireNonNullElse(body.text(), "");
    FieldFault textFault =
        text.isBlank() && body.text() != null ? null : fault("text", text, MAX_REPLY_CHARACTERS);
    if (textFault != null) {
      return StepTaker.bad(textFault);
    }
    return steps.take(
        new Target(actor, id, whatever(ifMatch)), new Step.SaveDraft(text, body.basedOn()));
  }

  private static String whatever(@Nullable String ifMatch) {
    return ifMatch == null ? "*" : ifMatch;
  }

  private static String present(@Nullable String checked) {
    return Objects.requireNonNull(checked);
  }
}

package org.attune.inbox;

import static org.attune.inbox.Requests.MAX_REPLY_CHARACTERS;
import static org.attune.inbox.Requests.fault;
import static org.attune.inbox.Requests.optionalFault;
import static org.attune.inbox.Requests.shortFault;

import java.util.Objects;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.approval.ReviewDesk;
import org.attune.approval.Step;
import org.attune.inbox.StepTaker.Target;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What becomes of a message: a reply is approved, taken back in time, or there is none. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class DecisionEndpoints {
  private final ReviewDesk desk;
  private final StepTaker steps;

  DecisionEndpoints(ReviewDesk desk, StepTaker steps) {
    this.desk = desk;
    this.steps = steps;
  }

  /** The text is sent to the byte. Where a second person is needed, theirs must be the same. */
  @PostMapping("/approve")
  Mono<ResponseEntity<Object>> approve(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Approval body) {
    FieldFault textFault = fault("text", body.text(), MAX_REPLY_CHARACTERS);
    if (textFault != null) {
      return StepTaker.bad(textFault);
    }
    String reason = body.override() == null ? null : body.override().reason();
    FieldFault reasonFault = body.override() == null ? null : shortFault("override.reason", reason);
    if (reasonFault != null) {
      return StepTaker.bad(reasonFault);
    }
    String text = Objects.requireNonNull(body.text());
    Target target = new Target(actor, id, ifMatch);
    return steps.perform(
        target,
        expected -> desk.approve(actor, target.review(), expected, text, body.basedOn(), reason));
  }

  @PostMapping("/undo")
  Mono<ResponseEntity<Object>> undo(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return steps.take(new Target(actor, id, ifMatch), new Step.Undo());
  }

  @PostMapping("/decline")
  Mono<ResponseEntity<Object>> decline(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Decline body) {
    Optional<Step.DeclineReason> code = Requests.declineReason(body.code());
    if (code.isEmpty()) {
      return StepTaker.bad(
          new FieldFault(
              "code",
              Code.WRONG_VALUE,
              "must be one of the decline reasons of docs/review-states.md"));
    }
    boolean wordsNeeded = code.get() == Step.DeclineReason.OTHER;
    FieldFault fault =
        wordsNeeded ? shortFault("reason", body.reason()) : optionalFault("reason", body.reason());
    String reason = Objects.requireNonNullElse(body.reason(), "");
    return fault == null
        ? steps.take(new Target(actor, id, ifMatch), new Step.Decline(code.get(), reason))
        : StepTaker.bad(fault);
  }

  @PostMapping("/close")
  Mono<ResponseEntity<Object>> close(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Requests.Reason body) {
    FieldFault reasonFault = shortFault("reason", body.reason());
    return reasonFault == null
        ? steps.take(
            new Target(actor, id, ifMatch), new Step.Close(Objects.requireNonNull(body.reason())))
        : StepTaker.bad(reasonFault);
  }
}

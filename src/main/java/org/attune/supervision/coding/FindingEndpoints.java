package org.attune.supervision.coding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.approval.ReviewId;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Problem;
import org.attune.supervision.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Findings of the supervisor's tenant, and the codebook that they are coded by. */
@RestController
@RequestMapping("/api/v1/supervision")
class FindingEndpoints {
  private static final Duration SPAN = Duration.ofDays(28);
  private static final int MOST = 1_000;

  private final Coding coding;
  private final Findings findings;
  private final Codebook codebook;
  private final Clock clock;

  FindingEndpoints(Coding coding, Findings findings, Codebook codebook, Clock clock) {
    this.coding = coding;
    this.findings = findings;
    this.codebook = codebook;
    this.clock = clock;
  }

  /** A page of findings. */
  record FindingsView(List<Finding> items) {}

  @GetMapping("/codebook")
  Codebook codebook() {
    return codebook;
  }

  @PostMapping("/findings")
  Mono<ResponseEntity<Object>> add(
      @AuthenticationPrincipal Actor actor, @RequestBody FindingRequest body) {
    Optional<FieldFault> fault = body.fault(codebook);
    return fault.isPresent()
        ? bad(fault.get())
        : coding.add(actor, body).map(FindingEndpoints::answer);
  }

  private static ResponseEntity<Object> answer(Coding.Result result) {
    return switch (result) {
      case Coding.Result.Kept kept ->
          ResponseEntity.status(kept.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
              .body(kept.finding());
      case Coding.Result.CodedBefore c ->
          Problem.response(
              HttpStatus.CONFLICT,
              "ALREADY_CODED",
              "You have coded this review differently before; findings are final.");
      case Coding.Result.NotDecided n ->
          Problem.response(
              HttpStatus.NOT_FOUND, "NOT_FOUND", "No decided review here has that reviewId.");
    };
  }

  /** Findings of one review, or of all that were decided in the range; the oldest first. */
  @GetMapping("/findings")
  Mono<ResponseEntity<Object>> list(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(required = false) @Nullable String reviewId,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    ReviewId review = reviewId == null ? null : new ReviewId(reviewId);
    return switch (TimeRange.parse(from, to, SPAN, clock.instant())) {
      case TimeRange.Asked.Faulty faulty -> bad(faulty.fault());
      case TimeRange.Asked.Fine fine ->
          findings
              .list(
                  new Findings.Query(
                      actor.tenant(), review, fine.range().from(), fine.range().to(), MOST))
              .collectList()
              .map(items -> ResponseEntity.ok(new FindingsView(items)));
    };
  }

  private static Mono<ResponseEntity<Object>> bad(FieldFault fault) {
    return Mono.just(Problem.invalid(fault));
  }
}

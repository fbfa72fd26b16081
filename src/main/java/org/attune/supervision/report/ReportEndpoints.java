package org.attune.supervision.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.access.Actor;
import org.attune.kernel.Problem;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.TimeRange;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.coding.Findings;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionCount;
import org.attune.supervision.figures.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of the supervisor's tenant, up to the newest decision on record. */
@RestController
class ReportEndpoints {
  private static final Duration SPAN = Duration.ofDays(28);
  private static final int MOST = 200_000;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final DecisionCount count;
  private final Decisions decisions;
  private final Findings findings;
  private final Codebook codebook;
  private final SupervisionProperties settings;
  private final Clock clock;

  ReportEndpoints(
      DecisionCount count,
      Decisions decisions,
      Findings findings,
      Codebook codebook,
      SupervisionProperties settings,
      Clock clock) {
    this.count = count;
    this.decisions = decisions;
    this.findings = findings;
    this.codebook = codebook;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/api/v1/supervision/report")
  Mono<ResponseEntity<Object>> report(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String therapist,
      @RequestParam(defaultValue = "json") String format) {
    if (!format.equals("json") && !format.equals("csv")) {
      return bad("format", "must be json or csv");
    }
    return switch (TimeRange.parse(from, to, SPAN, clock.instant())) {
      case TimeRange.Asked.Faulty faulty -> bad(faulty.field(), faulty.reason());
      case TimeRange.Asked.Fine fine ->
          report(actor, fine.range(), therapist)
              .map(report -> format.equals("csv") ? csv(report) : json(report))
              .switchIfEmpty(bad("from", "and 'to' span more than " + MOST + " decisions"));
    };
  }

  /** Empty where the range holds more than one report can. */
  private Mono<Report> report(Actor actor, TimeRange range, @Nullable String therapist) {
    Instant earliest = range.to().minus(settings.drift().recent()).minus(settings.drift().before());
    Instant start = earliest.isBefore(range.from()) ? earliest : range.from();
    Mono<List<Decision>> decided =
        decisions
            .between(new Decisions.Range(actor.tenant(), start, range.to(), therapist, MOST + 1))
            .collectList();
    Mono<List<Finding>> found =
        findings
            .between(actor.tenant(), range.from(), range.to(), MOST)
            .filter(finding -> therapist == null || therapist.equals(finding.therapistId()))
            .collectList();
    return count
        .upToDate(actor.tenant())
        .then(Mono.defer(() -> Mono.zip(decided, found)))
        .filter(both -> both.getT1().size() <= MOST)
        .map(both -> Report.of(range, both.getT1(), both.getT2(), codebook, settings));
  }

  private static ResponseEntity<Object> json(Report report) {
    return ResponseEntity.ok(report);
  }

  private static ResponseEntity<Object> csv(Report report) {
    return ResponseEntity.ok().contentType(CSV).body(ReportCsv.of(report));
  }

  private static Mono<ResponseEntity<Object>> bad(String field, String reason) {
    return Mono.just(
        Problem.response(
            HttpStatus.BAD_REQUEST, "INVALID", field + " " + reason, Map.of("field", field)));
  }
}

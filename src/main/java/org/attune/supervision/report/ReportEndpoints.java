package org.attune.supervision.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.attune.access.Actor;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.attune.kernel.Problem;
import org.attune.supervision.Csv;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.TimeRange;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.coding.Findings;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionCount;
import org.attune.supervision.figures.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The figures of the supervisor's tenant, up to the newest decision on record. */
@RestController
class ReportEndpoints {
  private static final Duration SPAN = Duration.ofDays(28);
  private static final int MOST = 200_000;

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

  /** What is asked for, once all of it can be read. */
  private record Asked(TimeRange range, @Nullable String therapist, boolean weekly, boolean csv) {}

  @GetMapping("/api/v1/supervision/report")
  Mono<ResponseEntity<Object>> report(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String therapist,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(defaultValue = "json") String format) {
    if (!format.equals("json") && !format.equals("csv")) {
      return bad(new FieldFault("format", Code.WRONG_VALUE, "must be json or csv"));
    }
    if (by != null && !by.equals("week")) {
      return bad(new FieldFault("by", Code.WRONG_VALUE, "must be week, or left out"));
    }
    return switch (TimeRange.parse(from, to, SPAN, clock.instant())) {
      case TimeRange.Asked.Faulty faulty -> bad(faulty.fault());
      case TimeRange.Asked.Fine fine ->
          report(actor, new Asked(fine.range(), therapist, by != null, format.equals("csv")));
    };
  }

  private Mono<ResponseEntity<Object>> report(Actor actor, Asked asked) {
    return material(actor, asked)
        .publishOn(Schedulers.parallel())
        .map(material -> asked.weekly() ? weekly(asked, material) : whole(asked, material))
        .switchIfEmpty(
            bad(
                FieldFault.over(
                    "from",
                    Code.TOO_MANY,
                    MOST,
                    "and 'to' span more than " + MOST + " decisions")));
  }

  /** Empty where the range holds more than one report can. */
  private Mono<Material> material(Actor actor, Asked asked) {
    TimeRange range = asked.range();
    Instant earliest = range.to().minus(settings.drift().recent()).minus(settings.drift().before());
    Instant start = earliest.isBefore(range.from()) ? earliest : range.from();
    String therapist = asked.therapist();
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
        .then(Mono.defer(() -> Mono.zip(decided, found, Material::new)))
        .filter(material -> material.decisions().size() <= MOST);
  }

  private ResponseEntity<Object> whole(Asked asked, Material material) {
    Report report =
        Report.of(asked.range(), material.decisions(), material.findings(), codebook, settings);
    return asked.csv() ? csv(ReportCsv.of(report)) : ResponseEntity.ok(report);
  }

  private ResponseEntity<Object> weekly(Asked asked, Material material) {
    WeeklyReport report = WeeklyReport.of(asked.range(), material, codebook, settings);
    return asked.csv() ? csv(ReportCsv.of(report)) : ResponseEntity.ok(report);
  }

  private static ResponseEntity<Object> csv(String table) {
    return ResponseEntity.ok().contentType(Csv.TYPE).body(table);
  }

  private static Mono<ResponseEntity<Object>> bad(FieldFault fault) {
    return Mono.just(Problem.invalid(fault));
  }
}
